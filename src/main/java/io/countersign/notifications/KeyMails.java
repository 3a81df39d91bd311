package io.countersign.notifications;

import io.countersign.base.Texts;
import io.countersign.identity.PersonDirectory;
import io.countersign.identity.PersonSummary;
import io.countersign.identity.keys.KeyNotice;
import io.countersign.identity.keys.KeyNotices;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people of every passkey that was added for them or taken away; whoever did it, the letter goes to them. */
@Component
class KeyMails {

    private static final Logger LOG = LoggerFactory.getLogger(KeyMails.class);

    private final KeyNotices notices;
    private final PersonDirectory people;
    private final ObjectProvider<Postman> postman;
    private final String address;

    KeyMails(
            KeyNotices notices,
            PersonDirectory people,
            ObjectProvider<Postman> postman,
            @Value("${countersign.address}") String address) {
        this.notices = notices;
        this.people = people;
        this.postman = postman;
        this.address = address;
    }

    /** Sends what people have not been told; without a postman, or when one fails, it stays to be told. */
    void run() {
        Postman carrier = postman.getIfAvailable();
        if (carrier != null) {
            notices.untold().forEach(notice -> send(notice, carrier));
        }
    }

    private void send(KeyNotice notice, Postman carrier) {
        try {
            carrier.carry(letter(notice, people.get(notice.person())));
            notices.told(notice);
        } catch (RuntimeException failed) {
            LOG.warn("a letter about a passkey could not be sent and will be tried again: {}", failed.toString());
        }
    }

    private Letter letter(KeyNotice notice, PersonSummary who) {
        Texts texts = Texts.in(who.locale());
        String when = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", who.locale())
                .withZone(who.zone())
                .format(notice.at());
        return Letter.leading(
                who.email().value(),
                texts.get(notice.gone() ? "notifications.key-gone.subject" : "notifications.key-added.subject"),
                texts.get(
                        notice.gone() ? "notifications.key-gone.opening" : "notifications.key-added.opening",
                        who.name(),
                        notice.name(),
                        when,
                        who.zone().getId()),
                address + "/keys",
                texts.get("notifications.key.open"),
                List.of(texts.get("notifications.key.not-you")));
    }
}
