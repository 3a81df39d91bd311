package io.countersign.notifications;

import io.countersign.agencies.AgencyKeys;
import io.countersign.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps letters until they are sent; they hold links that let people read, so they are sealed at rest. */
@Component
class Outbox {

    private static final SealedLetter PLACE = new SealedLetter();

    private final Mails mails;
    private final AgencyKeys keys;
    private final JsonMapper json;
    private final Clock clock;

    Outbox(Mails mails, AgencyKeys keys, JsonMapper json, Clock clock) {
        this.mails = mails;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Puts a letter to a member into the outbox, in the transaction at hand. */
    void put(MemberId member, Letter letter) {
        UUID id = UUID.randomUUID();
        byte[] plain = json.writeValueAsString(letter).getBytes(StandardCharsets.UTF_8);
        mails.save(new Mail(id, member, letter, keys.seal(PLACE, id, plain), clock.instant()));
    }

    Letter letter(Mail mail) {
        byte[] plain = keys.open(PLACE, mail.id(), mail.sealed());
        return json.readValue(new String(plain, StandardCharsets.UTF_8), Letter.class);
    }
}
