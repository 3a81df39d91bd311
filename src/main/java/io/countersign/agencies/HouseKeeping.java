package io.countersign.agencies;

import static java.util.stream.Collectors.toSet;

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
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The house sheets of the clients: written by staff who work for them and by their owners, in versions that stay. */
@Service
@Transactional
public class HouseKeeping {

    private final HouseVersions versions;
    private final Clients clients;
    private final Ledger ledger;
    private final Clock clock;

    HouseKeeping(HouseVersions versions, Clients clients, Ledger ledger, Clock clock) {
        this.versions = versions;
        this.clients = clients;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The sheet that counts now, for whoever sees the client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public HouseSheet current(Actor actor, ClientId client) {
        actor.requireSees(client);
        return versions.findFirstByClientOrderByNumberDesc(client)
                .map(HouseVersion::sheet)
                .orElse(HouseSheet.NONE);
    }

    /** The clients the actor sees whose sheet says when they are around. */
    @Transactional(readOnly = true)
    public Set<ClientId> withHours(Actor actor) {
        return versions.findLatest().stream()
                .filter(version -> !version.sheet().rules().hours().isEmpty())
                .map(HouseVersion::client)
                .filter(actor.standing()::sees)
                .collect(toSet());
    }

    /** Every version, the latest first. */
    @Transactional(readOnly = true)
    public List<HouseSheet> versions(Actor actor, ClientId client) {
        actor.requireSees(client);
        return versions.findTop50ByClientOrderByNumberDesc(client).stream()
                .map(HouseVersion::sheet)
                .toList();
    }

    /**
     * Writes a new version.
     *
     * @param seen the number of the version its writer had before them; over a newer one nothing is written
     */
    public HouseSheet write(Actor actor, ClientId client, int seen, HouseRules rules) {
        actor.requireSees(client);
        clients.findById(client).orElseThrow(NotFound::new);
        if (!actor.standing().owned().contains(client)) {
            actor.requireWorksFor(client);
        }
        HouseSheet before = current(actor, client);
        if (before.number() != seen) {
            throw Refusal.by("agencies.house-changed").asException();
        }
        if (before.rules().equals(rules)) {
            return before;
        }
        HouseVersion written = versions.save(new HouseVersion(client, seen + 1, rules, actor.self(), clock.instant()));
        ledger.record(
                actor,
                Entry.of("house.written").of(client).about("client", client).with("number", seen + 1));
        return written.sheet();
    }
}
