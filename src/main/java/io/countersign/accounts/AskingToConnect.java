package io.countersign.accounts;

import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff ask the owner of an account to connect it; the link leads her alone to the page where she may, once. */
@Service
@Transactional
public class AskingToConnect {

    private final SocialAccounts accounts;
    private final ConnectionAsks asks;
    private final Membership membership;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingToConnect(
            SocialAccounts accounts,
            ConnectionAsks asks,
            Membership membership,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.asks = asks;
        this.membership = membership;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Sends the owner a letter with a link; the links of earlier letters lead nowhere from then on. */
    public ConnectionAskId ask(Actor actor, AccountId id) {
        AccountSummary account = workedOn(actor, id);
        if (!account.wantsConnection()) {
            String rule = account.connected() ? "accounts.connected-already" : "accounts.by-hand";
            throw Refusal.by(rule, account.label()).asException();
        }
        requireJoined(actor, account);
        asks.end(id, clock.instant());
        ConnectionAsk ask = asks.save(new ConnectionAsk(account, actor.self(), clock.instant()));
        record(actor, "account.asked", account);
        events.publishEvent(new ConnectionAsked(actor.agency(), ask.id()));
        return ask.id();
    }

    /** Lets the link lead nowhere. */
    public void takeBack(Actor actor, AccountId id) {
        AccountSummary account = workedOn(actor, id);
        if (asks.end(id, clock.instant()) > 0) {
            record(actor, "account.unasked", account);
        }
    }

    /** What a client's owners are asked to connect, for whoever sees the client. */
    @Transactional(readOnly = true)
    public List<ConnectionAskSummary> open(Actor actor, ClientId client) {
        actor.requireSees(client);
        return asks.findByClientAndEndedAtIsNull(client).stream()
                .filter(ask -> ask.isOpenAt(clock.instant()))
                .map(ConnectionAsk::summary)
                .toList();
    }

    /** What the owners of all clients the actor sees are asked to connect. */
    @Transactional(readOnly = true)
    public List<ConnectionAskSummary> open(Actor actor) {
        return asks.findByEndedAtIsNull().stream()
                .filter(ask -> ask.isOpenAt(clock.instant()) && actor.standing().sees(ask.client()))
                .map(ConnectionAsk::summary)
                .toList();
    }

    /** Where a link leads the acting member; nowhere if it was used, taken back, has run out, or is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<AccountSummary> follow(Actor actor, ConnectionAskId id) {
        return asks.findById(id)
                .filter(ask -> ask.isOpenTo(actor.self(), clock.instant()))
                .flatMap(ask -> accounts.findById(ask.summary().account()))
                .filter(account -> actor.standing().sees(account.client()))
                .map(SocialAccount::summary);
    }

    /** One that is still open, for the letter that brings it. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.SYSTEM)
    public Optional<ConnectionAskSummary> forLetter(Actor job, ConnectionAskId id) {
        if (!job.isSystem()) {
            throw Refusal.by("accounts.letters-for-jobs").asException();
        }
        return asks.findById(id).filter(ask -> ask.isOpenAt(clock.instant())).map(ConnectionAsk::summary);
    }

    private AccountSummary workedOn(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(account.client());
        return account.summary();
    }

    private void requireJoined(Actor actor, AccountSummary account) {
        boolean joined = membership.ownersOf(actor, account.client()).stream()
                .anyMatch(owner -> owner.id().equals(account.owner()) && owner.active());
        if (!joined) {
            throw Refusal.by("accounts.owner-not-joined", account.label())
                    .liftedBy("base.lift.manager")
                    .asException();
        }
    }

    private void record(Actor actor, String act, AccountSummary account) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(account.client())
                        .about("account", account.id())
                        .with("network", account.network())
                        .with("handle", account.handle()));
    }
}
