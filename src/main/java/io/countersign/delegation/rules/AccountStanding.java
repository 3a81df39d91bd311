package io.countersign.delegation.rules;

/**
 * What a person is to one account at this moment.
 *
 * @param isOwnerOfAccount whether it is their own voice
 * @param isStaff whether they do this client's work for the agency, as manager or VA
 * @param isColleague whether they are one of the client's other people
 * @param holdsMandate whether the owner has signed that they may speak here, today
 * @param isNamedToSign whether the post in question names them as a signer
 */
public record AccountStanding(
        boolean isOwnerOfAccount, boolean isStaff, boolean isColleague, boolean holdsMandate, boolean isNamedToSign) {

    public static AccountStanding none() {
        return new AccountStanding(false, false, false, false, false);
    }

    public static AccountStanding owner() {
        return new AccountStanding(true, false, false, false, false);
    }

    public static AccountStanding staff() {
        return new AccountStanding(false, true, false, false, false);
    }

    public static AccountStanding colleague() {
        return new AccountStanding(false, false, true, false, false);
    }

    public AccountStanding withMandate() {
        return new AccountStanding(isOwnerOfAccount, isStaff, isColleague, true, isNamedToSign);
    }

    public AccountStanding namedToSign() {
        return new AccountStanding(isOwnerOfAccount, isStaff, isColleague, holdsMandate, true);
    }

    boolean isOfTheHouse() {
        return isOwnerOfAccount || isStaff || isColleague;
    }

    boolean speaksOn(AccountKind account) {
        return isOwnerOfAccount || (holdsMandate && isOfTheHouse() && account == AccountKind.CORPORATE);
    }
}
