package io.countersign.delegation.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges a task by the signs of the acts in it; the strictest of several decides, and no sign at all means voice. */
final class RuledLanes implements LaneClassifier {

    private static final double BY_SIGN = 0.95;
    private static final double BY_HINT = 0.7;
    private static final double NOT_SURE = 0.3;

    private final Acts acts;
    private final Language language;

    RuledLanes(Acts acts, Language language) {
        this.acts = acts;
        this.language = language;
    }

    @Override
    public Judgement classify(String taskText) {
        List<Word> words = language.words(taskText, 0, taskText.length());
        return strictest(acts.shownBy(words, language, false), BY_SIGN)
                .or(() -> strictest(acts.shownBy(words, language, true), BY_HINT))
                .orElseGet(() -> new Judgement(
                        Lane.VOICE, Optional.empty(), acts.unknown().reason(), NOT_SURE));
    }

    private static Optional<Judgement> strictest(List<Act> shown, double confidence) {
        return shown.stream()
                .max(Comparator.comparing(Act::lane))
                .map(act -> new Judgement(act.lane(), Optional.of(act), act.reason(), confidence));
    }
}
