package io.countersign.accounts;

import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates to speak on corporate accounts: granted and taken back by the account's owner, and by nobody else. */
@Service
@Transactional
public class Mandating {

    private final SocialAccounts accounts;
    private final Mandates mandates;
    private final Membership membership;
    private final ObjectProvider<SendingStop> sending;
    private final Ledger ledger;
    private final Clock clock;

    Mandating(
            SocialAccounts accounts,
            Mandates mandates,
            Membership membership,
            ObjectProvider<SendingStop> sending,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.membership = membership;
        this.sending = sending;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Lets a named person speak on the actor's corporate account, for a time. */
    public MandateId grant(Actor actor, AccountId id, MemberId representative, MandateTerm wished) {
        SocialAccount account = ownedBy(actor, id);
        actor.requireGoesOn(account.client());
        if (account.kind() != AccountKind.CORPORATE) {
            throw Refusal.by("accounts.mandate-personal").asException();
        }
        if (!membership.isOf(actor, account.client(), representative)) {
            throw new NotFound();
        }
        MandateTerm term = wished.grantedAt(clock.instant());
        Mandate mandate = mandates.save(new Mandate(account.client(), id, representative, actor.self(), term));
        ledger.record(
                actor,
                Entry.of("mandate.granted")
                        .of(account.client())
                        .about("account", id)
                        .with("member", representative)
                        .with("handle", account.summary().handle())
                        .with("scope", term.scope())
                        .with("until", term.until()));
        return mandate.id();
    }

    /** Takes a mandate back, at once, with every other one the same person holds on the account. */
    public void revoke(Actor actor, MandateId id) {
        Mandate mandate = mandates.findById(id).orElseThrow(NotFound::new);
        SocialAccount account = ownedBy(actor, mandate.account());
        sending.forEach(stop -> stop.before(account.client(), account.id(), mandate.representative()));
        Instant now = clock.instant();
        mandates.findByAccountAndRepresentative(account.id(), mandate.representative())
                .forEach(one -> one.revoke(now));
        ledger.record(
                actor,
                Entry.of("mandate.revoked")
                        .of(account.client())
                        .about("account", account.id())
                        .with("member", mandate.representative())
                        .with("handle", account.summary().handle()));
    }

    /** The mandates on an account, past ones too, for whoever sees its client. */
    @Transactional(readOnly = true)
    public List<MandateSummary> on(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        return mandates.findByAccount(id).stream().map(Mandate::summary).toList();
    }

    /** The mandates the acting member holds now. */
    @Transactional(readOnly = true)
    public List<MandateSummary> held(Actor actor) {
        Instant now = clock.instant();
        return mandates.findByRepresentativeOrderByUntil(actor.self()).stream()
                .filter(mandate -> mandate.holdsAt(now) && actor.standing().sees(mandate.client()))
                .filter(mandate -> accounts.findById(mandate.account())
                        .filter(account -> account.grants(mandate, now))
                        .isPresent())
                .map(Mandate::summary)
                .toList();
    }

    /** The mandates anybody holds now, and those that begin later; for managers. */
    @Transactional(readOnly = true)
    public List<MandateSummary> of(Actor actor, MemberId representative) {
        actor.requireManager();
        Instant now = clock.instant();
        return mandates.findByRepresentativeOrderByUntil(representative).stream()
                .filter(mandate -> actor.standing().sees(mandate.client()))
                .map(Mandate::summary)
                .filter(one -> one.revokedAt() == null && one.until().isAfter(now))
                .toList();
    }

    private SocialAccount ownedBy(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        if (!account.owner().equals(actor.self())) {
            throw Refusal.by("accounts.mandate-owner")
                    .liftedBy("base.lift.owner")
                    .asException();
        }
        return account;
    }
}
