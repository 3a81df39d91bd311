package io.countersign.outside.api;

import io.countersign.base.Texts;
import java.util.List;
import java.util.Locale;

/** A question has a parameter that cannot be taken; says which, and what is right. */
final class WrongParameter extends RuntimeException {

    private final String parameter;
    private final String rightKey;
    private final transient List<Object> details;

    WrongParameter(String parameter, String rightKey, Object... details) {
        super(parameter);
        this.parameter = parameter;
        this.rightKey = rightKey;
        this.details = List.of(details);
    }

    String parameter() {
        return parameter;
    }

    /** What would be right, in the reader's language. */
    String right(Locale locale) {
        return Texts.in(locale).get(rightKey, details.toArray());
    }
}
