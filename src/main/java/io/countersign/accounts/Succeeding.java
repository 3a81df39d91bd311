package io.countersign.accounts;

import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.Level;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies' accounts whose owner has left: another owner of the client takes them over, and nobody else. */
@Service
@Transactional
public class Succeeding {

    private final SocialAccounts accounts;
    private final Mandates mandates;
    private final ConnectionAsks asks;
    private final Membership membership;
    private final ObjectProvider<SendingStop> sending;
    private final Ledger ledger;
    private final Clock clock;

    Succeeding(
            SocialAccounts accounts,
            Mandates mandates,
            ConnectionAsks asks,
            Membership membership,
            ObjectProvider<SendingStop> sending,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.asks = asks;
        this.membership = membership;
        this.sending = sending;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The companies' accounts that have lost their owner and may be taken over by the actor. */
    @Transactional(readOnly = true)
    public List<AccountSummary> open(Actor actor) {
        return actor.standing().isStaff()
                ? List.of()
                : actor.standing().owned().stream()
                        .flatMap(client -> accounts.findByClientOrderByDisplayName(client).stream())
                        .filter(account -> account.kind() == AccountKind.CORPORATE && hasLost(actor, account))
                        .map(SocialAccount::summary)
                        .toList();
    }

    /**
     * Makes the actor the owner of an account whose owner has left. What the owner before let others say ends with it, and
     * what the owner before signed stays back.
     *
     * @return the owner before
     */
    public MemberId takeOver(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        requireOfTheClient(actor, account);
        if (account.kind() != AccountKind.CORPORATE) {
            throw Refusal.by("accounts.succeed-personal").asException();
        }
        if (!hasLost(actor, account)) {
            throw Refusal.by("accounts.succeed-owner-here", account.summary().label())
                    .liftedBy("base.lift.owner")
                    .asException();
        }
        MemberId before = account.owner();
        stopSending(account);
        mandates.findByAccount(id).forEach(mandate -> mandate.revoke(clock.instant()));
        account.passTo(actor.self());
        asks.end(id, clock.instant());
        ledger.record(
                actor,
                Entry.of("account.succeeded")
                        .of(account.client())
                        .about("account", id)
                        .with("member", before)
                        .with("handle", account.summary().handle()));
        return before;
    }

    private void stopSending(SocialAccount account) {
        Stream.concat(
                        Stream.of(account.owner()),
                        mandates.findByAccount(account.id()).stream().map(Mandate::representative))
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(speaker -> sending.forEach(stop -> stop.before(account.client(), account.id(), speaker)));
    }

    private static void requireOfTheClient(Actor actor, SocialAccount account) {
        boolean own = actor.standing().owned().contains(account.client());
        if (!own || actor.standing().isStaff()) {
            throw Refusal.by("accounts.succeed-owner")
                    .setBy(Level.PLATFORM)
                    .liftedBy("base.lift.nobody")
                    .asException();
        }
    }

    /** Whoever is invited and has not joined yet has not left. */
    private boolean hasLost(Actor actor, SocialAccount account) {
        return membership.ownersOf(actor, account.client()).stream()
                .map(MemberSummary::id)
                .noneMatch(account.owner()::equals);
    }
}
