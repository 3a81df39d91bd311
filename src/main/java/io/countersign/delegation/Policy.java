package io.countersign.delegation;

import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountStanding;
import io.countersign.accounts.Speaking;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.delegation.rules.Capacity;
import io.countersign.delegation.rules.Delegation;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Verdict;
import java.util.List;

/** The policy as the rooms ask it: what somebody's standing on an account allows in a lane, or a refusal. */
public final class Policy {

    private Policy() {}

    /** Lets through whoever may carry out a task of the lane; a voice task that is nobody else's is {@link VoiceIsNotDelegable}. */
    public static void requireMayDo(Lane lane, AccountStanding standing) {
        refuse(lane, Delegation.mayDo(lane, kind(standing), rules(standing, standing.maySpeak())));
    }

    /** Lets through whoever may answer somebody who waits there. */
    public static void requireMayAnswer(AccountStanding standing) {
        boolean mandated = standing.mandated().contains(Speaking.ANSWERS);
        refuse(Lane.VOICE, Delegation.mayDo(Lane.VOICE, kind(standing), rules(standing, mandated)));
    }

    /** Lets through whoever may write words of the lane that are meant to go out. */
    public static void requireMayDraft(Lane lane, AccountStanding standing) {
        refuse(lane, Delegation.mayDraft(lane, kind(standing), posting(standing)));
    }

    /** Lets through whoever's signature lets words of the lane go out. */
    public static void requireMaySign(Lane lane, AccountStanding standing) {
        refuse(lane, Delegation.maySign(lane, kind(standing), posting(standing)));
    }

    public static boolean mayDraft(Lane lane, AccountStanding standing) {
        return Delegation.mayDraft(lane, kind(standing), posting(standing)).isAllowed();
    }

    public static boolean maySign(Lane lane, AccountStanding standing) {
        return Delegation.maySign(lane, kind(standing), posting(standing)).isAllowed();
    }

    /** Lets staff move a task to a stricter lane; a looser one waits for the owner. */
    public static void requireMayMove(Lane from, Lane to) {
        refuse(from, Delegation.mayMove(from, to));
    }

    private static void refuse(Lane lane, Verdict verdict) {
        verdict.denial().ifPresent(denied -> {
            Refusal refusal = new Refusal(denied.rule(), denied.setBy(), denied.liftedBy(), List.of());
            throw lane == Lane.VOICE ? new VoiceIsNotDelegable(refusal) : new Refused(refusal);
        });
    }

    private static AccountKind kind(AccountStanding standing) {
        return standing.account().kind();
    }

    /** What somebody is who would put words up. */
    private static Capacity posting(AccountStanding standing) {
        return rules(standing, standing.mandated().contains(Speaking.POSTS));
    }

    private static Capacity rules(AccountStanding standing, boolean mandated) {
        return new Capacity(standing.owner(), standing.staff(), standing.colleague(), mandated, false);
    }
}
