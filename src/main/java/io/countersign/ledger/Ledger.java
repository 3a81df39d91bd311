package io.countersign.ledger;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Standing;
import io.countersign.base.Way;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agency's record of acts and decisions: written with the change it speaks of or not at all, never changed. */
@Service
public class Ledger {

    private final LedgerWriter writer;
    private final LedgerLines lines;
    private final Names names;
    private final JdbcTemplate database;
    private final Clock clock;

    Ledger(LedgerWriter writer, LedgerLines lines, Names names, JdbcTemplate database, Clock clock) {
        this.writer = writer;
        this.lines = lines;
        this.names = names;
        this.database = database;
        this.clock = clock;
    }

    /** Records an act in the transaction that does it; the entry is written when that transaction commits. */
    @AlsoFor({Way.LINK, Way.SYSTEM})
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Entry entry) {
        Body body = new Body(
                actor.agency(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Author.of(actor, names),
                entry.act(),
                entry.boundTo(),
                entry.about(),
                Facts.of(entry, names));
        Pending.ofTransaction(writer).add(body);
    }

    /** What the reader may see, newest first: managers everything, others the lines of their clients. */
    @Transactional(readOnly = true)
    public List<LedgerLine> lines(Actor actor, LedgerQuery query) {
        Optional<ClientId> only = query.client();
        only.ifPresent(actor::requireSees);
        if (only.isPresent()) {
            return lines.ofClients(actor.agency(), Set.of(only.get()), query);
        }
        return actor.standing().manager()
                ? lines.ofAll(actor.agency(), query)
                : lines.ofClients(actor.agency(), clientsOf(actor.standing()), query);
    }

    /** The lines of one client as they stand in the chain, for the client's own people: they take them along. */
    @Transactional(readOnly = true)
    public List<ChainLine> chain(Actor actor, ClientId client) {
        actor.requireSees(client);
        return lines.chainOf(actor.agency(), client);
    }

    /** Verifies the whole chain up to its stored head. */
    @AlsoFor(Way.SYSTEM)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verify(Actor actor) {
        actor.requireManagerOrJob();
        return verified(actor);
    }

    /** Verifies the whole chain, and that it passes a head that was kept elsewhere. */
    @AlsoFor(Way.SYSTEM)
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainReport verify(Actor actor, Checkpoint known) {
        actor.requireManagerOrJob();
        if (!known.agency().equals(actor.agency())) {
            throw new NotFound();
        }
        return verified(actor, known);
    }

    /** The head at this moment, to be kept outside; empty before the first entry. It tells nothing of what was done. */
    @AlsoFor({Way.LINK, Way.SYSTEM})
    @Transactional(readOnly = true)
    public Optional<Checkpoint> head(Actor actor) {
        return writer.head(actor.agency(), "");
    }

    private ChainReport verified(Actor actor, Checkpoint... known) {
        ConnectionCallback<ChainReport> verification =
                connection -> new StoredChain(connection, actor.agency()).verify(known);
        return database.execute(verification);
    }

    private static Set<ClientId> clientsOf(Standing standing) {
        Set<ClientId> clients = new HashSet<>(standing.owned());
        clients.addAll(standing.colleagueOf());
        if (standing.va()) {
            clients.addAll(standing.assigned());
        }
        return clients;
    }
}
