package io.countersign.accounts;

import io.countersign.accounts.RemoteAccounts.Remote;
import io.countersign.agencies.AgencyKeys;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps connections and the requests for them; each step is one transaction, with no network inside. */
@Component
@Transactional
class ConnectionBook {

    private final SocialAccounts accounts;
    private final ConnectionRows connections;
    private final ConnectionRequests requests;
    private final ConnectionAsks asks;
    private final RemoteAccounts remotes;
    private final AgencyKeys keys;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    ConnectionBook(
            SocialAccounts accounts,
            ConnectionRows connections,
            ConnectionRequests requests,
            ConnectionAsks asks,
            RemoteAccounts remotes,
            AgencyKeys keys,
            Ledger ledger,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.connections = connections;
        this.requests = requests;
        this.asks = asks;
        this.remotes = remotes;
        this.keys = keys;
        this.ledger = ledger;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A request as it was begun: on which account, with which secret, and whether beside another agency. */
    record Begun(AccountSummary account, String secret, boolean elsewhereToo) {}

    AccountSummary connectable(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireGoesOn(account.client());
        if (!account.owner().equals(actor.self())) {
            throw Refusal.by("accounts.owner-connects", account.summary().label())
                    .liftedBy("base.lift.owner")
                    .asException();
        }
        if (!account.summary().isSentByMachine()) {
            throw Refusal.by("accounts.by-hand", account.summary().label()).asException();
        }
        return account.summary();
    }

    void begun(Actor actor, ConnectionWish wish, Authorizer.Asked asked) {
        AccountSummary account = connectable(actor, wish.account());
        UUID id = UUID.randomUUID();
        requests.forget(clock.instant());
        byte[] secret = asked.secret().getBytes(StandardCharsets.UTF_8);
        requests.save(new ConnectionRequest(
                id,
                account,
                actor.self(),
                wish,
                digest(asked.token()),
                keys.seal(ConnectionRequest.PLACE, id, secret),
                clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<AccountSummary> awaited(Actor actor, NetworkAnswer answer) {
        return requests.findByTokenSha256(digest(answer.token()))
                .filter(request -> request.takes(answer, actor.self(), clock.instant()))
                .flatMap(request -> accounts.findById(request.account()))
                .filter(account -> actor.standing().sees(account.client()))
                .map(SocialAccount::summary);
    }

    /** Uses a request up, before anything is asked of the network: of two who bring the same answer, one gets it. */
    Begun use(Actor actor, NetworkAnswer answer) {
        Instant now = clock.instant();
        ConnectionRequest request = requests.findByTokenSha256(digest(answer.token()))
                .filter(one -> one.takes(answer, actor.self(), now))
                .filter(one -> requests.use(one.id(), now) == 1)
                .orElseThrow(() -> Refusal.by("accounts.request-over").asException());
        byte[] secret = keys.open(ConnectionRequest.PLACE, request.id(), request.sealedSecret());
        return new Begun(
                connectable(actor, request.account()),
                new String(secret, StandardCharsets.UTF_8),
                request.isElsewhereToo());
    }

    void connect(Actor actor, Begun begun, Authorizer.Granted granted) {
        AccountId id = begun.account().id();
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        AccountSummary known = account.summary();
        String remoteId = granted.credentials().remoteId();
        refuseAnother(known, granted);
        claim(actor, known, remoteId, begun.elsewhereToo());
        connections.findByAccountAndEndedAtIsNull(id).forEach(old -> old.end(clock.instant()));
        UUID row = UUID.randomUUID();
        byte[] plain = json.writeValueAsString(granted.credentials()).getBytes(StandardCharsets.UTF_8);
        connections.save(
                new Connection(row, account.client(), id, keys.seal(Connection.PLACE, row, plain), clock.instant()));
        account.connect(remoteId, granted.handle(), clock.instant());
        asks.end(id, clock.instant());
        ledger.record(
                actor,
                Entry.of("account.connected")
                        .of(account.client())
                        .about("account", id)
                        .with("network", known.network())
                        .with("handle", granted.handle()));
        events.publishEvent(new AccountConnected(actor.agency(), id));
    }

    private static void refuseAnother(AccountSummary known, Authorizer.Granted granted) {
        String remoteId = granted.credentials().remoteId();
        boolean another = known.remoteId() == null
                ? !known.handle().equalsIgnoreCase(granted.handle())
                : !known.remoteId().equals(remoteId);
        if (another) {
            throw Refusal.by("accounts.another-account", granted.handle(), known.handle())
                    .asException();
        }
    }

    /** One account on a network speaks for one client here; beside another agency only where that was asked for. */
    private void claim(Actor actor, AccountSummary account, String remoteId, boolean elsewhereToo) {
        Remote remote = new Remote(account.network(), remoteId);
        boolean another = remotes.in(actor.agency(), remote)
                .filter(holder -> !holder.equals(account.id()))
                .isPresent();
        if (another) {
            throw RemoteAccounts.taken(account.network());
        }
        List<ConnectionElsewhere> beside = remotes.beside(actor.agency(), remote);
        if (!beside.isEmpty() && !elsewhereToo) {
            throw Refusal.by(ConnectionWish.ELSEWHERE, account.label())
                    .liftedBy("base.lift.owner")
                    .asException();
        }
        remotes.take(actor.agency(), account.id(), remote);
        beside.forEach(events::publishEvent);
    }

    /** Forgets keys of which the network says that they open nothing; others, newer ones too, stay as they are. */
    boolean lose(Actor job, AccountId id, Credentials dead) {
        if (!open(id).filter(dead::equals).isPresent()) {
            return false;
        }
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        connections.findByAccountAndEndedAtIsNull(id).forEach(old -> old.end(clock.instant()));
        account.lose(clock.instant());
        remotes.release(job.agency(), id);
        ledger.record(
                job,
                Entry.of("account.lost")
                        .of(account.client())
                        .about("account", id)
                        .with("network", account.summary().network())
                        .with("handle", account.summary().handle()));
        events.publishEvent(new ConnectionLost(job.agency(), id));
        return true;
    }

    void disconnect(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        if (!account.owner().equals(actor.self())) {
            actor.requireWorksFor(account.client());
        }
        AccountSummary known = account.summary();
        connections.findByAccountAndEndedAtIsNull(id).forEach(old -> old.end(clock.instant()));
        account.disconnect();
        remotes.release(actor.agency(), id);
        ledger.record(
                actor,
                Entry.of("account.disconnected")
                        .of(known.client())
                        .about("account", id)
                        .with("network", known.network())
                        .with("handle", known.handle()));
    }

    @Transactional(readOnly = true)
    public NetworkName network(AccountId id) {
        return accounts.findById(id).orElseThrow(NotFound::new).summary().network();
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> open(AccountId id) {
        return connections.findByAccountAndEndedAtIsNull(id).stream()
                .findFirst()
                .map(connection -> keys.open(Connection.PLACE, connection.id(), connection.sealedToken()))
                .map(plain -> json.readValue(plain, Credentials.class));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
