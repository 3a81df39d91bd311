package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Parts from the clients whose last day is over: nobody is assigned to them any more, and the rooms that hold something
 * of theirs are told. What staff may see ends by itself, with the day.
 */
@Component
public class Parting {

    private final DueContracts due;
    private final ContractEnds ends;
    private final ClientAssignments assignments;
    private final AgencyTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    Parting(
            DueContracts due,
            ContractEnds ends,
            ClientAssignments assignments,
            AgencyTransactions transactions,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.due = due;
        this.ends = ends;
        this.assignments = assignments;
        this.transactions = transactions;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Parts wherever it is time; what was parted from once is passed over. */
    public void run() {
        Instant now = clock.instant();
        for (AgencyId agency : due.agencies(now)) {
            transactions.in(agency, () -> part(Actor.system(agency, "parting"), now));
        }
    }

    private int part(Actor job, Instant now) {
        var over = ends.findByTakenBackAtIsNullAndPartedAtIsNullAndOverLessThanEqual(now);
        over.forEach(end -> part(job, end, now));
        return over.size();
    }

    private void part(Actor job, ContractEnd end, Instant now) {
        end.part(now);
        assignments.findByClientAndEndedAtIsNull(end.client()).forEach(one -> one.end(now));
        events.publishEvent(new ContractOver(job.agency(), end.client()));
        ledger.record(
                job,
                Entry.of("contract.over")
                        .of(end.client())
                        .about("client", end.client())
                        .with("until", end.summary().day()));
    }
}
