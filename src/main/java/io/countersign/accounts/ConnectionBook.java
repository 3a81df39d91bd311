package io.countersign.accounts;

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
    private final AgencyKeys keys;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    ConnectionBook(
            SocialAccounts accounts,
            ConnectionRows connections,
            ConnectionRequests requests,
            AgencyKeys keys,
            Ledger ledger,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.connections = connections;
        this.requests = requests;
        this.keys = keys;
        this.ledger = ledger;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /** A request as it was begun: on which account, with which secret. */
    record Begun(AccountSummary account, String secret) {}

    AccountSummary connectable(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        if (!account.owner().equals(actor.self())) {
            actor.requireWorksFor(account.client());
        }
        return account.summary();
    }

    void begun(Actor actor, AccountSummary account, Authorizer.Asked asked) {
        UUID id = UUID.randomUUID();
        byte[] secret = asked.secret().getBytes(StandardCharsets.UTF_8);
        requests.save(new ConnectionRequest(
                id,
                account.client(),
                account.id(),
                actor.self(),
                digest(asked.token()),
                keys.seal(ConnectionRequest.PLACE, id, secret),
                clock.instant()));
    }

    boolean knows(String token) {
        return requests.findByTokenSha256(digest(token)).isPresent();
    }

    Begun use(Actor actor, String token) {
        ConnectionRequest request = requests.findByTokenSha256(digest(token)).orElseThrow(NotFound::new);
        if (!request.isOpenTo(actor.self(), clock.instant())) {
            throw Refusal.by("accounts.request-over").asException();
        }
        request.use(clock.instant());
        byte[] secret = keys.open(ConnectionRequest.PLACE, request.id(), request.sealedSecret());
        return new Begun(connectable(actor, request.account()), new String(secret, StandardCharsets.UTF_8));
    }

    void connect(Actor actor, AccountId id, Authorizer.Granted granted) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        AccountSummary known = account.summary();
        String remoteId = granted.credentials().remoteId();
        boolean another = known.remoteId() == null
                ? !known.handle().equalsIgnoreCase(granted.handle())
                : !known.remoteId().equals(remoteId);
        if (another) {
            throw Refusal.by("accounts.another-account", granted.handle(), known.handle())
                    .asException();
        }
        connections.findByAccountAndEndedAtIsNull(id).forEach(old -> old.end(clock.instant()));
        UUID row = UUID.randomUUID();
        byte[] plain = json.writeValueAsString(granted.credentials()).getBytes(StandardCharsets.UTF_8);
        connections.save(
                new Connection(row, account.client(), id, keys.seal(Connection.PLACE, row, plain), clock.instant()));
        account.connect(remoteId, granted.handle(), clock.instant());
        ledger.record(
                actor,
                Entry.of("account.connected")
                        .of(account.client())
                        .about("account", id)
                        .with("network", known.network())
                        .with("handle", granted.handle()));
        events.publishEvent(new AccountConnected(actor.agency(), id));
    }

    void disconnect(Actor actor, AccountId id) {
        AccountSummary known = connectable(actor, id);
        connections.findByAccountAndEndedAtIsNull(id).forEach(old -> old.end(clock.instant()));
        accounts.findById(id).ifPresent(SocialAccount::disconnect);
        ledger.record(
                actor,
                Entry.of("account.disconnected")
                        .of(known.client())
                        .about("account", id)
                        .with("network", known.network())
                        .with("handle", known.handle()));
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
