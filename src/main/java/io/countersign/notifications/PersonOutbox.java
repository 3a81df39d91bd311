package io.countersign.notifications;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.PersonId;
import io.countersign.identity.PersonKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters to persons until they are sent, sealed with each person's own key, and sends what is due. */
@Component
class PersonOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(PersonOutbox.class);
    private static final String PLACE = "person_letter.sealed";
    private static final String REASON = "letters about a person's ways in belong to no agency";

    private final PersonMailRows mails;
    private final PersonKeys keys;
    private final AgencyTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    PersonOutbox(PersonMailRows mails, PersonKeys keys, AgencyTransactions transactions, JsonMapper json, Clock clock) {
        this.mails = mails;
        this.keys = keys;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a letter into the outbox, in the transaction at hand or one of its own. */
    void put(PersonId person, Letter letter) {
        UUID id = UUID.randomUUID();
        byte[] plain = json.writeValueAsString(letter).getBytes(StandardCharsets.UTF_8);
        transactions.outside(
                REASON,
                () -> mails.save(new PersonMail(id, person, keys.seal(person, PLACE, id, plain), clock.instant())));
    }

    void send(Postman carrier) {
        List<PersonMail> due = transactions.outside(
                REASON, () -> mails.findTop50ByNextTryAtLessThanEqualOrderByNextTryAt(clock.instant()));
        for (PersonMail mail : due) {
            Letter letter = letter(mail);
            try {
                carrier.carry(letter);
                mail.sent(clock.instant());
            } catch (RuntimeException failed) {
                LOG.warn("a letter to a person could not be sent and will be tried again: {}", failed.toString());
                mail.failed(clock.instant());
            }
            transactions.outside(REASON, () -> mails.save(mail));
        }
    }

    private Letter letter(PersonMail mail) {
        byte[] plain = keys.open(mail.person(), PLACE, mail.id(), mail.sealed());
        return json.readValue(new String(plain, StandardCharsets.UTF_8), Letter.class);
    }
}
