package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.countersign.base.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTests {

    @Test
    void saysWhatHappened() {
        assertThat(sentence("task.moved", Map.of("from", "PROMOTION", "lane", "VOICE")))
                .isEqualTo("Mira moved a task from Post to Voice.");
        assertThat(sentence("client.added", Map.of())).isEqualTo("Mira added the client Café Ö.");
        assertThat(sentence("delivery.unknown", Map.of("network", "X", "handle", "@mira")))
                .isEqualTo("X didn't say whether a post for @mira is up.");
    }

    @Test
    void showsTimesInTheZoneOfTheReader() {
        String until = Instant.parse("2026-12-31T23:30:00Z").toString();
        assertThat(sentence("mandate.granted", Map.of("member", "Ben", "handle", "@mira", "until", until)))
                .contains("Mira signed that Ben may speak for @mira until 1 Jan 2027, 00:30");
    }

    @Test
    void saysWhatItCanWhenAFactIsMissing() {
        assertThat(sentence("task.moved", Map.of("lane", "SETUP"))).isEqualTo("Mira moved a task from … to Admin.");
    }

    @Test
    void showsTheNameOfAnActWithoutASentence() {
        assertThat(sentence("moon.visited", Map.of())).isEqualTo("moon.visited");
    }

    @Test
    void staysOnOneLine() {
        assertThat(sentence("account.added", Map.of("handle", "a\n\u001b[31mb\u2028c\u009bd", "network", "X")))
                .isEqualTo("Mira added a [31mb c d on X.");
    }

    @Test
    void namesOnlyFactsThatAreListed() {
        Set<String> named = new HashSet<>();
        ResourceBundle texts = ResourceBundle.getBundle("messages.ledger", Locale.ROOT);
        texts.keySet().stream()
                .filter(key -> key.startsWith("ledger.act."))
                .forEach(key -> named.addAll(new MessageFormat(texts.getString(key)).getArgumentNames()));
        named.removeAll(Set.of("actor", "client"));
        assertThat(named).containsExactlyInAnyOrderElementsOf(Sentence.FACTS);
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryFault(Fault fault) {
        assertThat(Texts.in(Locale.ENGLISH).get("ledger.fault." + fault, 1_234)).contains("entry 1234:");
    }

    private static String sentence(String act, Map<String, String> facts) {
        Instant at = Instant.parse("2026-11-05T09:00:00Z");
        return new LedgerLine(1, at, "Mira", act, null, "Café Ö", null, facts, Chain.START)
                .sentence(Locale.ENGLISH, ZoneId.of("Europe/Berlin"));
    }
}
