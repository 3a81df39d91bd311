package io.countersign.notifications;

import io.countersign.agencies.FoundingLetters;
import io.countersign.base.EmailAddress;
import io.countersign.base.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * The letters to whoever wants to found an agency. No agency is there that could keep them, so they go out at once, and
 * whoever asked is told when one could not.
 */
@Component
class FoundingMails implements FoundingLetters {

    private final ObjectProvider<Postman> postman;
    private final String address;

    FoundingMails(ObjectProvider<Postman> postman, @Value("${countersign.address}") String address) {
        this.postman = postman;
        this.address = address;
    }

    @Override
    public void toNewcomer(EmailAddress email, String token, Instant until, Locale locale) {
        Texts texts = Texts.in(locale);
        String when = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale)
                .withZone(ZoneOffset.UTC)
                .format(until);
        carry(letter(
                email,
                texts,
                texts.get("notifications.founding.opening"),
                address + "/start/" + token,
                texts.get("notifications.founding.until", when)));
    }

    @Override
    public void toKnown(EmailAddress email, Locale locale) {
        Texts texts = Texts.in(locale);
        carry(letter(
                email,
                texts,
                texts.get("notifications.founding.known"),
                address + "/found",
                texts.get("notifications.founding.known.next")));
    }

    private void carry(Letter letter) {
        Postman carrier = postman.getIfAvailable();
        if (carrier == null) {
            throw new MailSendException("no mail server is set");
        }
        carrier.carry(letter);
    }

    private static Letter letter(EmailAddress email, Texts texts, String opening, String link, String times) {
        return Letter.leading(
                email.value(),
                texts.get("notifications.founding.subject"),
                opening,
                link,
                texts.get("notifications.founding.open"),
                List.of(times, texts.get("notifications.founding.why")));
    }
}
