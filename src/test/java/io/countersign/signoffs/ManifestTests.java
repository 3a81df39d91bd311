package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTests {

    static final String GOLDEN = """
            {"account":{"handle":"harbourcoach","id":"AAAAAAAAAAAAAAAAAAAAAw","kind":"PERSONAL",\
            "name":"Harbour Coaching","network":"X","remoteId":"1001"},"act":"POST",\
            "agency":{"id":"AAAAAAAAAAAAAAAAAAAAAQ","name":"Tidewater"},\
            "author":{"id":"AAAAAAAAAAAAAAAAAAAABg","name":"Ana Ortiz"},"byHand":null,\
            "client":{"id":"AAAAAAAAAAAAAAAAAAAAAg","name":"Harbour"},"lane":"PROMOTION","link":null,\
            "media":[{"alt":"A pier at dawn","length":5,\
            "mime":"image/png","sha256":"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"}],\
            "occurrences":[{"earliest":"2026-11-25T13:00:00Z","earliestLocal":"2026-11-25T07:00:00",\
            "latest":"2026-11-25T13:30:00Z","latestLocal":"2026-11-25T07:30:00","zone":"America/Chicago"}],\
            "policy":1,"post":{"id":"AAAAAAAAAAAAAAAAAAAABA","revision":1},"replyTo":null,"repost":null,\
            "signers":{"members":[{"id":"AAAAAAAAAAAAAAAAAAAABQ","name":"Mira Sol"}],"needed":1},\
            "text":"Ten ways: \\"rest\\" – é 😀\\nNew","version":"signoff/v1"}""";

    @Test
    void writesTheDocumentedCanonicalBytes() {
        assertThat(new String(example().bytes(), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
    }

    @Test
    void readsItsBytesBackUnchanged() {
        Manifest read = Manifest.parse(example().bytes());
        assertThat(read).isEqualTo(example());
        assertThat(read.bytes()).isEqualTo(example().bytes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "policy":1                 | "policy":1.0
            "policy":1                 | "policy":"1"
            "policy":1                 | "policy":null
            "policy":1                 | "policy":1,"policy":1
            "policy":1                 | "policy":1,"priority":1
            "policy":1,                | ^^
            "link":null,               | ^^
            "signoff/v1"               | "signoff/v2"
            "act":"POST"               | "act": "POST"
            2026-11-25T13:30:00Z       | 2026-11-25T13:30:00.000Z
            2026-11-25T13:30:00Z       | 2026-11-25T12:30:00Z
            "needed":1                 | "needed":2
            AAAAAAAAAAAAAAAAAAAABA     | AAAAAAAAAAAAAAAAAAAABB
            America/Chicago            | America/Nowhere
            😀                         | \\ud83d
            é                          | \\u00e9
            """)
    void refusesEverythingThatIsNotTheCanonicalForm(String part, String other) {
        byte[] changed = GOLDEN.replace(part, other).getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(example().bytes());
        assertThatThrownBy(() -> Manifest.parse(changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatFollowsAndWhatIsNoUtf8() {
        assertThatThrownBy(() -> Manifest.parse((GOLDEN + " ").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] bytes = example().bytes();
        bytes[bytes.length / 2] = (byte) 0xFF;
        assertThatThrownBy(() -> Manifest.parse(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesHalfACharacter() {
        assertThatThrownBy(() -> example("a\uD83D", "1001")).hasMessageContaining("half a character");
    }

    @Test
    void isNoLongerCoveredByItsEvidenceAfterAnyOfAThousandChangedBits() {
        Random random = new Random(20261123);
        byte[] signed = example().bytes();
        Evidence evidence = EvidenceTests.over(signed);
        assertThat(evidence.covers(signed)).isTrue();
        for (int round = 0; round < 1_000; round++) {
            byte[] changed = signed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(evidence.covers(changed)).isFalse();
        }
    }

    static Manifest example() {
        return example("Ten ways: \"rest\" – é 😀\nNew", "1001");
    }

    static Manifest example(String text, String remoteId) {
        return new Manifest(
                Manifest.VERSION,
                new Manifest.Agency(new AgencyId(id(1)), "Tidewater"),
                new Manifest.Client(new ClientId(id(2)), "Harbour"),
                new Manifest.Account(
                        new AccountId(id(3)),
                        NetworkName.X,
                        AccountKind.PERSONAL,
                        "Harbour Coaching",
                        "harbourcoach",
                        remoteId),
                new Manifest.Post(new PostId(id(4)), 1),
                new Manifest.Person(new MemberId(id(6)), "Ana Ortiz"),
                "POST",
                "PROMOTION",
                text,
                List.of(new Manifest.Picture(
                        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                        "image/png",
                        5,
                        "A pier at dawn")),
                null,
                null,
                null,
                List.of(Manifest.Occurrence.of(
                        Instant.parse("2026-11-25T13:00:00Z"),
                        Instant.parse("2026-11-25T13:30:00Z"),
                        ZoneId.of("America/Chicago"))),
                new Manifest.Signers(1, List.of(new Manifest.Person(new MemberId(id(5)), "Mira Sol"))),
                null,
                1);
    }

    static UUID id(long number) {
        return new UUID(0, number);
    }
}
