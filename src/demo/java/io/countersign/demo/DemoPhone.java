package io.countersign.demo;

import io.countersign.identity.PhoneSender;
import io.countersign.notifications.Letter;
import org.springframework.stereotype.Component;

/** Takes the place of a provider of texts in the demonstration: they lie in the same mailbox, under their number. */
@Component
public class DemoPhone implements PhoneSender {

    private final DemoMailbox mailbox;

    DemoPhone(DemoMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void send(String number, String text) {
        mailbox.carry(new Letter(number, text, text, text));
    }

    /** The latest text to a number. */
    public String latest(String number) {
        return mailbox.letters().stream()
                .filter(letter -> letter.to().equals(number))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
