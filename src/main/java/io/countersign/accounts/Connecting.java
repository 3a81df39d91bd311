package io.countersign.accounts;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Connects accounts through the networks' own pages: no password is ever handed over. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Connecting {

    private final ConnectionBook book;
    private final List<Authorizer> authorizers;
    private final String address;

    Connecting(ConnectionBook book, List<Authorizer> authorizers, @Value("${countersign.address}") String address) {
        this.book = book;
        this.authorizers = List.copyOf(authorizers);
        this.address = address;
    }

    /** Asks the network; answers the page on which the owner says yes. Staff of the client and the owner may ask. */
    public URI begin(Actor actor, AccountId id) {
        AccountSummary account = book.connectable(actor, id);
        if (!account.isSentByMachine()) {
            throw Refusal.by("accounts.by-hand", account.label()).asException();
        }
        Authorizer.Asked asked = authorizer(account.network())
                .begin(URI.create(address + "/connect/" + account.network().path()));
        book.begun(actor, account, asked);
        return asked.page();
    }

    /** Whether a request with this token was begun in the actor's agency. */
    public boolean isBegun(Actor actor, String token) {
        return book.knows(token);
    }

    /** Takes the network's answer: works once, for ten minutes, and only for who began. */
    public AccountId finish(Actor actor, String token, String verifier) {
        ConnectionBook.Begun begun = book.use(actor, token);
        AccountSummary account = begun.account();
        book.connect(
                actor, account.id(), authorizer(account.network()).finish(account, token, begun.secret(), verifier));
        return account.id();
    }

    /** Forgets the keys to an account: nothing goes out on it until it is connected again. */
    public void disconnect(Actor actor, AccountId id) {
        book.disconnect(actor, id);
    }

    /** The keys to an account, for the job that is to use them. */
    @AlsoFor(Way.SYSTEM)
    public Optional<Credentials> open(Actor actor, AccountId id) {
        if (!actor.isSystem()) {
            throw Refusal.by("accounts.keys-for-jobs").asException();
        }
        return book.open(id);
    }

    private Authorizer authorizer(NetworkName network) {
        return authorizers.stream()
                .filter(one -> one.network() == network)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.by("accounts.no-adapter", network.title()).asException());
    }
}
