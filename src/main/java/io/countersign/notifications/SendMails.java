package io.countersign.notifications;

import io.countersign.agencies.AgencyDoors;
import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what waits in the outboxes: first the letters to persons, then one agency after the other. */
@Component
public class SendMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);

    private final AgencyDoors agencies;
    private final AgencyTransactions transactions;
    private final Mails mails;
    private final Outbox outbox;
    private final PersonOutbox persons;
    private final ObjectProvider<Postman> postman;
    private final Clock clock;

    SendMails(
            AgencyDoors agencies,
            AgencyTransactions transactions,
            Mails mails,
            Outbox outbox,
            PersonOutbox persons,
            ObjectProvider<Postman> postman,
            Clock clock) {
        this.agencies = agencies;
        this.transactions = transactions;
        this.mails = mails;
        this.outbox = outbox;
        this.persons = persons;
        this.postman = postman;
        this.clock = clock;
    }

    /** Sends what is due now; without a postman the letters stay where they are. */
    public void run() {
        Postman carrier = postman.getIfAvailable();
        if (carrier != null) {
            persons.send(carrier);
            agencies.all().forEach(agency -> sendOf(agency, carrier));
        }
    }

    private void sendOf(AgencyId agency, Postman carrier) {
        List<Mail> due =
                transactions.in(agency, () -> mails.findTop50ByNextTryAtLessThanEqualOrderByNextTryAt(clock.instant()));
        for (Mail mail : due) {
            Letter letter = transactions.in(agency, () -> outbox.letter(mail));
            try {
                carrier.carry(letter);
                mail.sent(clock.instant());
            } catch (RuntimeException failed) {
                LOG.warn("a mail could not be sent and will be tried again: {}", failed.toString());
                mail.failed(clock.instant());
            }
            transactions.in(agency, () -> mails.save(mail));
        }
    }
}
