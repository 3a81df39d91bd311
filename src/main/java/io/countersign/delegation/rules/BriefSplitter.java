package io.countersign.delegation.rules;

import java.util.List;

/** Takes a client's brief apart into tasks, each in its lane with a reason; what is not sure is voice. */
public final class BriefSplitter {

    private static final double CLEAR = 0.9;

    private final Language language = Language.english();
    private final Clauses clauses = new Clauses(language);
    private final Meanings meanings = new Meanings(language, clauses);
    private final HintFinder hints = new HintFinder(language);
    private final Titles titles = new Titles(language, clauses);
    private final LaneClassifier lanes;

    public BriefSplitter(LaneClassifier lanes) {
        this.lanes = lanes;
    }

    public static BriefSplitter byRules() {
        return new BriefSplitter(LaneClassifier.byRules());
    }

    public Split split(BriefText brief) {
        String text = brief.text();
        Reading reading = new Reading(text, language);
        for (Passage passage : Passages.of(text)) {
            reading.startSentence();
            clauses.of(text, passage).forEach(clause -> reading.note(clause, meanings.of(clause)));
        }
        List<ProposedTask> tasks =
                reading.drafts().stream().map(draft -> proposed(text, draft)).toList();
        return new Split(tasks, reading.owed(), reading.remarks());
    }

    private ProposedTask proposed(String text, Draft draft) {
        return new ProposedTask(
                titles.of(text, draft.firstWords(), draft.firstEnd()),
                draft.stretches(),
                judged(draft.plain(), draft.context()),
                hints.in(text, draft.words()));
    }

    private Judgement judged(String words, String context) {
        Judgement alone = lanes.classify(words);
        if (alone.sure() || context.isEmpty()) {
            return alone;
        }
        Judgement together = lanes.classify(context + ", " + words);
        return together.confidence() >= CLEAR ? together : alone;
    }
}
