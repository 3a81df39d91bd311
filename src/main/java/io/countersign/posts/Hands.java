package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who may put a post up by hand: whose voice it is, and the staff who work for the client. */
@Component
class Hands {

    private final AccountKeeping accounts;
    private final Membership membership;

    Hands(AccountKeeping accounts, Membership membership) {
        this.accounts = accounts;
        this.membership = membership;
    }

    /** The one to begin with: whoever begins the post, if that is staff; else whose voice it is. */
    MemberId first(Actor actor, AccountId account) {
        return accounts.standing(actor, account).staff()
                ? actor.self()
                : accounts.get(actor, account).owner();
    }

    List<MemberName> of(Actor actor, AccountId id) {
        AccountSummary account = accounts.get(actor, id);
        List<MemberId> ids = new ArrayList<>(List.of(account.owner()));
        membership.staffOf(actor, account.client()).stream()
                .map(MemberSummary::id)
                .filter(one -> !ids.contains(one))
                .forEach(ids::add);
        Map<MemberId, MemberName> named = membership.named(actor, ids);
        return ids.stream().map(named::get).filter(MemberName::active).toList();
    }

    /** Whether somebody who was chosen is no member any more. */
    boolean isGone(Actor actor, MemberId hand) {
        MemberName named = membership.named(actor, List.of(hand)).get(hand);
        return named == null || !named.active();
    }

    void require(Actor actor, AccountId account, MemberId hand) {
        if (of(actor, account).stream().noneMatch(one -> one.id().equals(hand))) {
            throw Refusal.by("posts.hand").liftedBy("base.lift.manager").asException();
        }
    }
}
