package io.countersign.base;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application must not start like this; the sentence says why, the remedy what to do. */
public final class CannotStart extends RuntimeException {

    private final String remedy;

    public CannotStart(String sentence, String remedy) {
        super(sentence);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    /** Shows the sentence and the remedy instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), root);
        }
    }
}
