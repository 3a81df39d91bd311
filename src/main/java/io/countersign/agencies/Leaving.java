package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last day of the work with a client: said by an owner or by the agency, and changed or taken back before that day by
 * the side that said it. What becomes of signed posts is an owner's choice alone.
 */
@Service
@Transactional
public class Leaving {

    private static final Period FARTHEST = Period.ofYears(2);

    private final ContractEnds ends;
    private final Clients clients;
    private final Members members;
    private final Ledger ledger;
    private final Clock clock;

    Leaving(ContractEnds ends, Clients clients, Members members, Ledger ledger, Clock clock) {
        this.ends = ends;
        this.clients = clients;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The last day, if one was said, for whoever sees the client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public Optional<LastDay> lastDay(Actor actor, ClientId client) {
        actor.requireSees(client);
        return ends.findByClientAndTakenBackAtIsNull(client).map(ContractEnd::summary);
    }

    /** The clients with whom the work is over, the latest first; for managers, who see no more of them. */
    @Transactional(readOnly = true)
    public List<LeftClient> left(Actor actor) {
        actor.requireManager();
        return ends.findByTakenBackAtIsNullAndOverLessThanEqualOrderByOverDesc(clock.instant()).stream()
                .map(ContractEnd::summary)
                .map(last -> new LeftClient(last.client(), nameOf(last.client()), last.day()))
                .toList();
    }

    /** A manager says the last day, or another one than before. */
    public void announce(Actor actor, ClientId id, LocalDate day) {
        actor.requireManager();
        actor.requireSees(id);
        Client client = clients.findLockedById(id).orElseThrow(NotFound::new);
        record(actor, "contract.announced", say(actor, client, day, false).summary());
    }

    /** An owner says the last day and what becomes of signed posts; of a day the agency said, only the latter. */
    public void end(Actor actor, ClientId id, LocalDate day, SignedRemainder signed) {
        requireOwner(actor, id);
        Client client = clients.findLockedById(id).orElseThrow(NotFound::new);
        boolean theirs = ends.findByClientAndTakenBackAtIsNull(id)
                .map(ContractEnd::summary)
                .filter(last -> !last.byOwner() && last.day().equals(day))
                .isPresent();
        ContractEnd end = theirs ? current(id) : say(actor, client, day, true);
        requireGoing(end.summary());
        end.choose(signed, actor.self());
        record(actor, "contract.ended", end.summary());
    }

    /** Takes the last day back, before it is over, by the side that said it: the work goes on. */
    public void takeBack(Actor actor, ClientId id) {
        actor.requireSees(id);
        Client client = clients.findLockedById(id).orElseThrow(NotFound::new);
        ContractEnd end = current(client.id());
        boolean owner = end.summary().byOwner();
        if (owner) {
            requireOwner(actor, id);
        } else if (!actor.standing().manager()) {
            throw said(end.summary(), "agencies.last-day-agency", "base.lift.manager");
        }
        requireGoing(end.summary());
        end.takeBack(actor.self(), clock.instant());
        record(actor, "contract.kept", end.summary());
    }

    /** Sets the day, as this side of the two: anew, or in the place of one it said before. */
    private ContractEnd say(Actor actor, Client client, LocalDate day, boolean byOwner) {
        ZoneId zone = client.summary().zone();
        requireComing(day, zone);
        Optional<ContractEnd> said = ends.findByClientAndTakenBackAtIsNull(client.id());
        said.map(ContractEnd::summary).ifPresent(last -> requireSide(last, byOwner));
        said.ifPresent(end -> end.move(day, zone, actor.self(), clock.instant()));
        return said.orElseGet(
                () -> ends.save(new ContractEnd(client.id(), byOwner, day, zone, actor.self(), clock.instant())));
    }

    private void requireSide(LastDay said, boolean byOwner) {
        requireGoing(said);
        if (said.byOwner() != byOwner) {
            throw said.byOwner()
                    ? said(said, "agencies.last-day-owner", "base.lift.owner")
                    : said(said, "agencies.last-day-agency", "base.lift.manager");
        }
    }

    private ContractEnd current(ClientId client) {
        return ends.findByClientAndTakenBackAtIsNull(client)
                .orElseThrow(() -> Refusal.by("agencies.last-day-none").asException());
    }

    private void requireComing(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.isBefore(today) || day.isAfter(today.plus(FARTHEST))) {
            throw Refusal.by("agencies.last-day").asException();
        }
    }

    private void requireGoing(LastDay last) {
        Instant now = clock.instant();
        if (last.isOver(now)) {
            throw Refusal.by("agencies.last-day-over").asException();
        }
    }

    private static void requireOwner(Actor actor, ClientId client) {
        actor.requireSees(client);
        if (!actor.standing().owned().contains(client)) {
            throw Refusal.by("agencies.contract-owner")
                    .liftedBy("base.lift.owner")
                    .asException();
        }
    }

    private RuntimeException said(LastDay last, String rule, String lift) {
        return Refusal.by(rule, nameOf(last.saidBy())).liftedBy(lift).asException();
    }

    private String nameOf(MemberId member) {
        return members.findById(member).map(one -> one.summary().name()).orElse("");
    }

    private String nameOf(ClientId client) {
        return clients.findById(client).map(one -> one.summary().name()).orElse("");
    }

    private void record(Actor actor, String act, LastDay last) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(last.client())
                        .about("client", last.client())
                        .with("until", last.day())
                        .with("signed", last.signed()));
    }
}
