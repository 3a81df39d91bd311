package io.countersign.notifications;

import io.countersign.base.Texts;
import io.countersign.identity.PersonLetters;
import io.countersign.identity.PersonSummary;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells people what happened to their ways in, at the address they sign in with. */
@Component
class PersonMails implements PersonLetters {

    private final PersonOutbox outbox;
    private final String address;

    PersonMails(PersonOutbox outbox, @Value("${countersign.address}") String address) {
        this.outbox = outbox;
        this.address = address;
    }

    @Override
    public void newBrowser(PersonSummary person, String browser, Instant at) {
        Texts texts = Texts.in(person.locale());
        String named = browser.isEmpty() ? texts.get("notifications.ways.some-browser") : browser;
        tell(
                person,
                texts.get("notifications.ways.new-browser.subject"),
                texts.get("notifications.ways.new-browser", when(person, at), named));
    }

    @Override
    public void passwordChanged(PersonSummary person, Instant at) {
        Texts texts = Texts.in(person.locale());
        tell(
                person,
                texts.get("notifications.ways.password.subject"),
                texts.get("notifications.ways.password", when(person, at)));
    }

    @Override
    public void authenticatorOn(PersonSummary person, Instant at) {
        Texts texts = Texts.in(person.locale());
        tell(
                person,
                texts.get("notifications.ways.authenticator-on.subject"),
                texts.get("notifications.ways.authenticator-on", when(person, at)));
    }

    @Override
    public void authenticatorOff(PersonSummary person, Instant at) {
        Texts texts = Texts.in(person.locale());
        tell(
                person,
                texts.get("notifications.ways.authenticator-off.subject"),
                texts.get("notifications.ways.authenticator-off", when(person, at)));
    }

    @Override
    public void recoveryCodesMade(PersonSummary person, Instant at) {
        Texts texts = Texts.in(person.locale());
        tell(
                person,
                texts.get("notifications.ways.recovery.subject"),
                texts.get("notifications.ways.recovery", when(person, at)));
    }

    @Override
    public void secondCode(PersonSummary person, String to, String code) {
        Texts texts = Texts.in(person.locale());
        outbox.put(
                person.id(),
                Letter.leading(
                        to,
                        texts.get("notifications.ways.second.subject"),
                        texts.get("notifications.ways.second", code),
                        address + "/second",
                        texts.get("notifications.ways.second.open"),
                        List.of(texts.get("notifications.ways.second.not-you"))));
    }

    @Override
    public void recoveryAsked(PersonSummary person, List<String> to, String token, Instant ready) {
        Texts texts = Texts.in(person.locale());
        to.forEach(one -> outbox.put(
                person.id(),
                Letter.leading(
                        one,
                        texts.get("notifications.ways.lost.subject"),
                        texts.get("notifications.ways.lost", person.name()),
                        address + "/lost/" + token,
                        texts.get("notifications.ways.lost.open"),
                        List.of(
                                texts.get("notifications.ways.lost.wait", when(person, ready)),
                                texts.get("notifications.ways.lost.not-you")))));
    }

    private void tell(PersonSummary person, String subject, String opening) {
        Texts texts = Texts.in(person.locale());
        outbox.put(
                person.id(),
                Letter.leading(
                        person.email().value(),
                        subject,
                        opening,
                        address + "/sessions",
                        texts.get("notifications.ways.open"),
                        List.of(texts.get("notifications.ways.not-you"))));
    }

    private static String when(PersonSummary person, Instant at) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", person.locale())
                        .withZone(person.zone())
                        .format(at)
                + " (" + person.zone() + ")";
    }
}
