package io.countersign.accounts;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.FreshlyProved;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Connects accounts through the networks' own pages: their owners alone do it, and no password is ever handed over. */
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

    /** An account of the actor's own that Countersign can be let into. */
    public AccountSummary own(Actor actor, AccountId id) {
        return book.connectable(actor, id);
    }

    /** Asks the network; answers the page on which the owner says yes. */
    @FreshlyProved
    public URI begin(Actor actor, ConnectionWish wish) {
        AccountSummary account = book.connectable(actor, wish.account());
        Authorizer.Asked asked = authorizer(account.network())
                .begin(URI.create(address + "/connect/" + account.network().path()));
        book.begun(actor, wish, asked);
        return asked.page();
    }

    /** For which account the acting member waits for this answer, in the browser that brings it. */
    public Optional<AccountSummary> awaited(Actor actor, NetworkAnswer answer) {
        return book.awaited(actor, answer);
    }

    /** Takes the network's yes: works once, for ten minutes, for who began, in the browser it was begun in. */
    public AccountId finish(Actor actor, NetworkAnswer answer) {
        ConnectionBook.Begun begun = book.use(actor, answer);
        AccountSummary account = begun.account();
        Authorizer.Granted granted =
                authorizer(account.network()).finish(account, answer.token(), begun.secret(), answer.verifier());
        book.connect(actor, begun, granted);
        return account.id();
    }

    /** Takes the network's no; the request is over by it, and the account stays as it was. */
    public AccountId decline(Actor actor, NetworkAnswer answer) {
        return book.use(actor, answer).account().id();
    }

    /** Forgets the keys to an account: nothing goes out on it until it is connected again. */
    @FreshlyProved
    public void disconnect(Actor actor, AccountId id) {
        book.disconnect(actor, id);
    }

    /** The keys to an account, for the job that is to use them. */
    @AlsoFor(Way.SYSTEM)
    public Optional<Credentials> open(Actor actor, AccountId id) {
        requireJob(actor);
        return book.open(id);
    }

    /**
     * Asks the network whether keys that it refused still open anything, and forgets them only if it says that they do
     * not; answers whether they are forgotten. A network that is out of reach changes nothing.
     */
    @AlsoFor(Way.SYSTEM)
    public boolean lose(Actor actor, AccountId id, Credentials refused) {
        requireJob(actor);
        return authorizer(book.network(id)).isLockedOut(refused) && book.lose(actor, id, refused);
    }

    private static void requireJob(Actor actor) {
        if (!actor.isSystem()) {
            throw Refusal.by("accounts.keys-for-jobs").asException();
        }
    }

    private Authorizer authorizer(NetworkName network) {
        return authorizers.stream()
                .filter(one -> one.network() == network)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.by("accounts.no-adapter", network.title()).asException());
    }
}
