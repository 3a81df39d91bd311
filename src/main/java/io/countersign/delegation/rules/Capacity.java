package io.countersign.delegation.rules;

import io.countersign.accounts.AccountKind;

/**
 * In what capacity a person meets one account at this moment.
 *
 * @param isOwnerOfAccount whether it is their own voice
 * @param isStaff whether they do this client's work for the agency, as manager or VA
 * @param isColleague whether they are one of the client's other people
 * @param holdsMandate whether the owner has signed that they may speak here, today
 * @param isNamedToSign whether the post in question names them as a signer
 */
public record Capacity(
        boolean isOwnerOfAccount, boolean isStaff, boolean isColleague, boolean holdsMandate, boolean isNamedToSign) {

    public static Capacity none() {
        return new Capacity(false, false, false, false, false);
    }

    public static Capacity owner() {
        return new Capacity(true, false, false, false, false);
    }

    public static Capacity staff() {
        return new Capacity(false, true, false, false, false);
    }

    public static Capacity colleague() {
        return new Capacity(false, false, true, false, false);
    }

    public Capacity withMandate() {
        return new Capacity(isOwnerOfAccount, isStaff, isColleague, true, isNamedToSign);
    }

    public Capacity namedToSign() {
        return new Capacity(isOwnerOfAccount, isStaff, isColleague, holdsMandate, true);
    }

    boolean isOfTheHouse() {
        return isOwnerOfAccount || isStaff || isColleague;
    }

    boolean speaksOn(AccountKind account) {
        return isOwnerOfAccount || (holdsMandate && isOfTheHouse() && account == AccountKind.CORPORATE);
    }
}
