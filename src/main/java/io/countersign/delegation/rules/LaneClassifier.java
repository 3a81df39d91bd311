package io.countersign.delegation.rules;

/** Puts one task into its lane. */
public interface LaneClassifier {

    Judgement classify(String taskText);

    /** A classifier that knows acts by the words people use for them. */
    static LaneClassifier byRules() {
        return new RuledLanes(Acts.catalogue(), Language.english());
    }
}
