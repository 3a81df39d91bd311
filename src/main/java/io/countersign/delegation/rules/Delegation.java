package io.countersign.delegation.rules;

import io.countersign.accounts.AccountKind;
import io.countersign.base.Level;

/** Who may do what: the platform's own rule for each lane and kind of account, which lower levels may only tighten. */
public final class Delegation {

    private static final String LIFT_OWNER = "delegation.lift.owner";
    private static final String LIFT_MANDATE = "delegation.lift.mandate";
    private static final String LIFT_MANAGER = "delegation.lift.manager";
    private static final String LIFT_NOBODY = "delegation.lift.nobody";

    private static final Verdict ALLOWED = new Verdict.Allowed();

    private Delegation() {}

    /** Whether the person may carry the task out: do the admin, draft the post, or speak. */
    public static Verdict mayDo(Lane lane, AccountKind account, Capacity who) {
        return switch (lane) {
            case SETUP -> maySetUp(account, who);
            case PROMOTION -> mayPrepare(who);
            case VOICE -> maySpeak(account, who);
        };
    }

    /** A task goes only to somebody who may do it, by whatever route it is given. */
    public static Verdict mayBeAssigned(Lane lane, AccountKind account, Capacity assignee) {
        return mayDo(lane, account, assignee);
    }

    /** Whether the person may write words that are meant to go out. */
    public static Verdict mayDraft(Lane lane, AccountKind account, Capacity who) {
        return lane == Lane.VOICE ? maySpeak(account, who) : mayPrepare(who);
    }

    /** Whether the person may lay out facts, links and context for whoever does the task. */
    public static Verdict mayPrepare(Capacity who) {
        return who.isOfTheHouse() ? ALLOWED : denied("delegation.not-of-the-house", LIFT_MANAGER);
    }

    /** Whether the person's signature lets the words of this lane go out; admin says nothing, so it needs none. */
    public static Verdict maySign(Lane lane, AccountKind account, Capacity who) {
        return switch (lane) {
            case SETUP -> denied("delegation.nothing-to-sign", LIFT_NOBODY);
            case PROMOTION -> maySignPost(account, who);
            case VOICE -> maySpeak(account, who);
        };
    }

    /** Staff tighten freely; loosening waits for the owner. */
    public static Verdict mayMove(Lane from, Lane to) {
        return mayMove(from, to, false);
    }

    public static Verdict mayMove(Lane from, Lane to, boolean ownerConsented) {
        return ownerConsented || !from.isStricterThan(to) ? ALLOWED : denied("delegation.looser-lane", LIFT_OWNER);
    }

    private static Verdict maySetUp(AccountKind account, Capacity who) {
        if (who.isOwnerOfAccount() || who.isStaff()) {
            return ALLOWED;
        }
        if (!who.isColleague()) {
            return denied("delegation.not-of-the-house", LIFT_MANAGER);
        }
        return account == AccountKind.CORPORATE ? ALLOWED : denied("delegation.personal-account-admin", LIFT_NOBODY);
    }

    private static Verdict maySpeak(AccountKind account, Capacity who) {
        if (who.speaksOn(account)) {
            return ALLOWED;
        }
        return account == AccountKind.PERSONAL
                ? denied("delegation.voice-is-personal", LIFT_NOBODY)
                : denied("delegation.voice-needs-mandate", LIFT_MANDATE);
    }

    private static Verdict maySignPost(AccountKind account, Capacity who) {
        if (who.speaksOn(account)) {
            return ALLOWED;
        }
        if (account == AccountKind.PERSONAL) {
            return denied("delegation.post-needs-owner", LIFT_NOBODY);
        }
        boolean named = who.isNamedToSign() && who.isColleague() && !who.isStaff();
        return named ? ALLOWED : denied("delegation.post-needs-representative", LIFT_MANDATE);
    }

    private static Verdict denied(String rule, String liftedBy) {
        return new Verdict.Denied(rule, Level.PLATFORM, liftedBy);
    }
}
