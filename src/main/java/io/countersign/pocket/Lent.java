package io.countersign.pocket;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateScope;
import java.util.List;

/**
 * An account on which somebody may speak by leave of its owner.
 *
 * @param by who gave leave
 * @param until the last day, in words
 * @param duty who answers there when
 */
public record Lent(AccountSummary account, MandateScope scope, String by, String until, List<DutyTimes.Line> duty) {

    public Lent {
        duty = List.copyOf(duty);
    }
}
