package io.countersign.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HeardTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] NONE = new byte[0];

    @Test
    void needsSomebodyAndTheirWordsOrAPictureOfThem() {
        refused("Say who wrote", () -> new Heard(" ", "Hello", "", NOON, NONE));
        refused("Paste what they wrote", () -> new Heard("Dee", "  ", "", NOON, NONE));
        refused("Paste at most 8,000", () -> new Heard("Dee", "a".repeat(8_001), "", NOON, NONE));
        assertThat(new Heard(" Dee ", "", "", NOON, new byte[1]).who()).isEqualTo("Dee");
    }

    @Test
    void takesNoLinkThatIsNotSafe() {
        for (String link :
                new String[] {"http://facebook.com/1", "javascript:alert(1)", "facebook.com", "https://a b"}) {
            refused("A link begins with https://", () -> new Heard("Dee", "Hello", link, NOON, NONE));
        }
        assertThat(new Heard("Dee", "Hello", " https://facebook.com/1 ", NOON, NONE).link())
                .isEqualTo("https://facebook.com/1");
    }

    @Test
    void wasSaidBeforeItIsEntered() {
        Heard heard = new Heard("Dee", "Hello", "", NOON, NONE);
        refused("a time to come", () -> heard.requireSaidBy(NOON.minusSeconds(1)));
        heard.requireSaidBy(NOON);
    }

    @Test
    void endsOnce() {
        assertThat(ConversationState.WAITING.canBecome(ConversationState.ANSWERED))
                .isTrue();
        assertThat(ConversationState.WAITING.canBecome(ConversationState.NOT_NEEDED))
                .isTrue();
        assertThat(ConversationState.ANSWERED.canBecome(ConversationState.NOT_NEEDED))
                .isFalse();
        assertThat(ConversationState.NOT_NEEDED.canBecome(ConversationState.ANSWERED))
                .isFalse();
    }

    @Test
    void saysHowLongSomebodyWaits() {
        assertThat(waited(Duration.ofMinutes(1))).isEqualTo("waits 1 minute");
        assertThat(waited(Duration.ofMinutes(100))).isEqualTo("waits 1 hour");
        assertThat(waited(Duration.ofHours(47))).isEqualTo("waits 47 hours");
        assertThat(waited(Duration.ofDays(3))).isEqualTo("waits 3 days");
    }

    private static String waited(Duration span) {
        return Waits.since(NOON.minus(span), NOON, Texts.in(Locale.ENGLISH));
    }

    private static void refused(String words, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().sentence(Locale.ENGLISH))
                                .contains(words));
    }
}
