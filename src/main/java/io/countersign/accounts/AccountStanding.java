package io.countersign.accounts;

import java.util.Set;

/**
 * What somebody is to an account at one moment: the facts from which the lanes decide who may do what.
 *
 * @param owner whether it is the person's own voice
 * @param mandated the ways in which its owner lets the person speak now
 * @param staff whether the person works for the client as staff
 * @param colleague whether the person is one of the client's own people
 */
public record AccountStanding(
        AccountSummary account, boolean owner, Set<Speaking> mandated, boolean staff, boolean colleague) {

    public AccountStanding {
        mandated = Set.copyOf(mandated);
    }

    /** Whether this person may speak on the account in any way: its owner, or, on a corporate one, who holds a mandate. */
    public boolean maySpeak() {
        return owner || (!mandated.isEmpty() && account.kind() == AccountKind.CORPORATE);
    }

    /** Whether the person speaks for the owner, and is not the owner. */
    public boolean isRepresentative() {
        return maySpeak() && !owner;
    }
}
