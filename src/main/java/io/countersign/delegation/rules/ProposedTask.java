package io.countersign.delegation.rules;

import java.util.List;
import java.util.Optional;

/** One piece of work found in a brief: where it stands there, its lane with the reason, and what it says beside. */
public record ProposedTask(String title, List<Stretch> stretches, Judgement judgement, Hints hints) {

    public ProposedTask {
        stretches = List.copyOf(stretches);
    }

    public Lane lane() {
        return judgement.lane();
    }

    public Optional<Act> act() {
        return judgement.act();
    }

    public String reason() {
        return judgement.reason();
    }

    public boolean sure() {
        return judgement.sure();
    }
}
