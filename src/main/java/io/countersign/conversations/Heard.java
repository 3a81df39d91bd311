package io.countersign.conversations;

import io.countersign.base.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What somebody said to an account, as staff enter it.
 *
 * @param link where it can be read and answered; empty where nobody has it
 * @param since when it was said
 * @param screenshot the bytes of a picture of it; empty for none
 */
public record Heard(String who, String text, String link, Instant since, byte[] screenshot) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LINK = 2_000;

    public Heard {
        who = who.strip();
        text = text.strip();
        link = link.strip();
        since = since.truncatedTo(ChronoUnit.MICROS);
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw Refusal.by("conversations.who-missing", LONGEST_NAME).asException();
        }
        if (text.isEmpty() && screenshot.length == 0) {
            throw Refusal.by("conversations.words-missing").asException();
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refusal.by("conversations.words-long", LONGEST_TEXT).asException();
        }
        if (link.length() > LONGEST_LINK || !link.matches("(https://\\S+)?")) {
            throw Refusal.by("conversations.link").asException();
        }
    }

    void requireSaidBy(Instant now) {
        if (since.isAfter(now)) {
            throw Refusal.by("conversations.since-future").asException();
        }
    }
}
