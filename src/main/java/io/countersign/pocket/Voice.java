package io.countersign.pocket;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import java.util.List;

/** An account that speaks with somebody's own voice, who else may speak on it and answers when, and who gets in. */
public record Voice(AccountSummary account, List<Speaker> speakers, List<DutyTimes.Line> duty, List<Entrant> entrants) {

    public Voice {
        speakers = List.copyOf(speakers);
        duty = List.copyOf(duty);
        entrants = List.copyOf(entrants);
    }

    public String id() {
        return account.id().text();
    }

    /** Whether others can be given leave to speak on it. */
    public boolean isShared() {
        return account.kind() == AccountKind.CORPORATE;
    }
}
