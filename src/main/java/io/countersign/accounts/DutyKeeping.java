package io.countersign.accounts;

import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Duty lists of companies' accounts: who of those who may answers when, as the account's owner says. */
@Service
@Transactional
public class DutyKeeping {

    private static final int MOST = 50;

    private final SocialAccounts accounts;
    private final Duties duties;
    private final AccountKeeping keeping;
    private final Clientele clientele;
    private final Ledger ledger;

    DutyKeeping(SocialAccounts accounts, Duties duties, AccountKeeping keeping, Clientele clientele, Ledger ledger) {
        this.accounts = accounts;
        this.duties = duties;
        this.keeping = keeping;
        this.clientele = clientele;
        this.ledger = ledger;
    }

    /** Puts somebody who may answer on the list of the actor's own account. */
    public DutyId add(Actor actor, AccountId id, DutyHours hours) {
        SocialAccount account = ownedBy(actor, id);
        if (!keeping.speakers(actor, id, Speaking.ANSWERS).contains(hours.member())) {
            throw Refusal.by("accounts.duty-speaker").asException();
        }
        if (duties.findByAccountOrderByFromMinute(id).size() >= MOST) {
            throw Refusal.by("accounts.duty-many", MOST).asException();
        }
        DutySummary added = duties.save(new Duty(account, hours)).summary();
        record(actor, "duty.added", account, hours.member());
        return added.id();
    }

    /** Takes a line off the list; taking it off twice is taking off what is not there. */
    public void remove(Actor actor, DutyId id) {
        Duty duty = duties.findById(id).orElseThrow(NotFound::new);
        SocialAccount account = ownedBy(actor, duty.account());
        duties.delete(duty);
        record(actor, "duty.ended", account, duty.summary().hours().member());
    }

    /** The list of an account, for whoever sees its client; the earliest hours first. */
    @Transactional(readOnly = true)
    public List<DutySummary> on(Actor actor, AccountId id) {
        return lines(actor, visible(actor, id));
    }

    /** Who answers when on an account, for whoever sees its client. */
    @Transactional(readOnly = true)
    public DutyRoster roster(Actor actor, AccountId id) {
        SocialAccount account = visible(actor, id);
        return new DutyRoster(
                account.owner(),
                clientele.get(actor, account.client()).zone(),
                lines(actor, account).stream().map(DutySummary::hours).toList());
    }

    /** Who may not answer any more is not on duty, whatever the list says. */
    private List<DutySummary> lines(Actor actor, SocialAccount account) {
        List<Duty> all = duties.findByAccountOrderByFromMinute(account.id());
        if (all.isEmpty()) {
            return List.of();
        }
        List<MemberId> speakers = keeping.speakers(actor, account.id(), Speaking.ANSWERS);
        return all.stream()
                .map(Duty::summary)
                .filter(one -> speakers.contains(one.hours().member()))
                .toList();
    }

    private void record(Actor actor, String act, SocialAccount account, MemberId member) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(account.client())
                        .about("account", account.id())
                        .with("member", member)
                        .with("handle", account.summary().handle()));
    }

    private SocialAccount ownedBy(Actor actor, AccountId id) {
        SocialAccount account = visible(actor, id);
        if (!account.owner().equals(actor.self())) {
            throw Refusal.by("accounts.duty-owner").liftedBy("base.lift.owner").asException();
        }
        if (account.kind() != AccountKind.CORPORATE) {
            throw Refusal.by("accounts.duty-personal").asException();
        }
        return account;
    }

    private SocialAccount visible(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        return account;
    }
}
