package io.countersign.accounts;

/**
 * What somebody is to an account at one moment: the facts from which the lanes decide who may do what.
 *
 * @param owner whether it is the person's own voice
 * @param representative whether the person holds a mandate of its owner now
 * @param staff whether the person works for the client as staff
 * @param colleague whether the person is one of the client's own people
 */
public record AccountStanding(
        AccountSummary account, boolean owner, boolean representative, boolean staff, boolean colleague) {

    /** Whether this person may speak on the account: its owner, or, on a corporate one, who holds a mandate. */
    public boolean maySpeak() {
        return owner || (representative && account.kind() == AccountKind.CORPORATE);
    }
}
