package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether the account is still the one that was signed for, and its signers still the ones who may speak on it. */
@Component
class SpeakersNow {

    private final AccountKeeping accounts;
    private final Membership membership;

    SpeakersNow(AccountKeeping accounts, Membership membership) {
        this.accounts = accounts;
        this.membership = membership;
    }

    void verify(Actor actor, Manifest manifest, List<SignOff> signed) {
        AccountSummary account = accounts.get(actor, manifest.account().id());
        refuseOtherAccount(manifest, account);
        List<MemberId> signers = signed.stream().map(SignOff::signer).toList();
        Map<MemberId, MemberName> members = membership.named(actor, signers);
        for (MemberId signer : signers) {
            MemberName member = members.get(signer);
            if (member == null || !member.active() || !maySpeak(actor, account.id(), signer)) {
                throw GateClosed.because("signer-gone", member == null ? "" : member.name());
            }
        }
    }

    /** Whether somebody may put posts up on an account at this moment. */
    boolean maySpeak(Actor actor, AccountId account, MemberId member) {
        return accounts.speakers(actor, account, Speaking.POSTS).contains(member);
    }

    private static void refuseOtherAccount(Manifest manifest, AccountSummary account) {
        Manifest.Account signed = manifest.account();
        boolean same = Objects.equals(signed.remoteId(), account.remoteId())
                && signed.network() == account.network()
                && signed.kind() == account.kind();
        if (!same) {
            throw GateClosed.because("other-account", account.label());
        }
        if (account.wantsConnection()) {
            throw GateClosed.because("not-connected", account.label());
        }
    }
}
