package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTests {

    private static final AgencyId AGENCY = new AgencyId(new UUID(1, 2));
    private static final MemberId MIRA = new MemberId(new UUID(3, 4));

    private final List<ChainLine> lines = chain(AGENCY, 20);

    @Test
    void writesTheBodyInItsCanonicalForm() {
        assertThat(body(AGENCY, 7, Map.of("lane", "VOICE", "handle", "@ö")).canonical())
                .isEqualTo(
                        "{\"act\":\"task.moved\",\"actor\":{\"id\":\"AAAAAAAAAAMAAAAAAAAABA\",\"kind\":\"person\","
                                + "\"name\":\"Mira\"},\"agency\":\"AAAAAAAAAAEAAAAAAAAAAg\",\"at\":\"2026-11-05T09:00:00.000000Z\","
                                + "\"client\":null,\"facts\":{\"handle\":\"@ö\",\"lane\":\"VOICE\"},\"seq\":7,\"subject\":null,\"v\":1}");
    }

    @Test
    void readsABodyBack() {
        Body body = new Body(
                AGENCY,
                9,
                Instant.parse("2026-11-05T09:00:00.123456Z"),
                new Author("job", null, "sweep"),
                "post.signed",
                ClientId.random(),
                new Subject("post", "x"),
                new TreeMap<>(Map.of("digest", "00")));
        assertThat(Body.parse(body.canonical())).isEqualTo(body);
    }

    @Test
    void hashesDomainPreviousHashAndBody() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update("ledger-v1".getBytes("US-ASCII"));
        sha256.update(new byte[33]);
        sha256.update(lines.getFirst().body().getBytes("UTF-8"));
        assertThat(lines.getFirst().hash()).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
    }

    @Test
    void holds() {
        assertThat(verify(lines).holds()).isTrue();
        assertThat(verify(lines).entries()).isEqualTo(20);
        assertThat(verify(List.of()).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 18})
    void breaksWhereALineIsMissing(int index) {
        lines.remove(index);
        assertBroken(verify(lines), index + 1, Fault.GAP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 18})
    void breaksWhereLinesChangedPlaces(int index) {
        Collections.swap(lines, index, index + 1);
        assertBroken(verify(lines), index + 1, Fault.GAP);
    }

    @Test
    void breaksAtEachChangedCharacterOfABody() {
        ChainLine line = lines.get(9);
        for (int at = 0; at < line.body().length(); at++) {
            String body = new StringBuilder(line.body()).deleteCharAt(at).toString();
            lines.set(9, new ChainLine(line.seq(), line.previous(), body, line.hash()));
            assertBroken(verify(lines), 10, Fault.CHANGED);
        }
    }

    @Test
    void breaksAfterALineThatWasHashedAnew() {
        ChainLine line = lines.get(9);
        String body = line.body().replace("Mira", "Ben");
        lines.set(9, new ChainLine(10, line.previous(), body, Chain.hash(line.previous(), body)));
        assertBroken(verify(lines), 11, Fault.WRONG_LINK);
    }

    @Test
    void breaksWhereALineOfAnotherAgencyWasChainedIn() {
        lines.addAll(chained(lines.getLast().hash(), body(AgencyId.random(), 21, Map.of())));
        assertBroken(verify(lines), 21, Fault.MISPLACED);
    }

    @Test
    void breaksWhereABodySaysAnotherNumber() {
        ChainLine line =
                chained(lines.getLast().hash(), body(AGENCY, 22, Map.of())).getFirst();
        lines.add(new ChainLine(21, line.previous(), line.body(), line.hash()));
        assertBroken(verify(lines), 21, Fault.MISPLACED);
    }

    @Test
    void breaksWhereABodyIsNoEntry() {
        String previous = lines.getLast().hash();
        lines.add(new ChainLine(21, previous, "{}", Chain.hash(previous, "{}")));
        assertBroken(verify(lines), 21, Fault.UNREADABLE);
    }

    @Test
    void missesACutTailUnlessAHeadIsKnown() {
        ChainLine head = lines.getLast();
        lines.removeLast();
        assertThat(verify(lines).holds()).isTrue();

        Chain chain = new Chain().knowing(head.seq(), head.hash());
        lines.forEach(chain::accept);
        assertBroken(chain.report(), 20, Fault.CUT_TAIL);
    }

    @Test
    void breaksWhereAKnownHeadIsContradicted() {
        Chain chain = new Chain().knowing(5, Chain.START);
        lines.forEach(chain::accept);
        assertBroken(chain.report(), 5, Fault.OTHER_HISTORY);
    }

    @Test
    void exportsHostileFactsAsOneLineOfAscii() {
        String hostile = "a\r\n\u001b[31m\u0085\u2028\u009b,\"';\0\ud83d\ude00";
        ChainLine line =
                chained(Chain.START, body(AGENCY, 1, Map.of("handle", hostile))).getFirst();
        assertThat(line.json()).matches("[\\x20-\\x7e]+");
        assertThat(ChainLine.parse(line.json())).isEqualTo(line);
        assertThat(Body.parse(line.body()).facts()).containsEntry("handle", hostile);
        assertThat(line.body()).doesNotContain("\n", "\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"seq\":1}", "{\"seq\":1,\"seq\":1}", "no json"})
    void refusesWhatIsNoLine(String json) {
        assertThatThrownBy(() -> ChainLine.parse(json)).isInstanceOf(Unreadable.class);
    }

    private static ChainReport verify(List<ChainLine> lines) {
        Chain chain = new Chain();
        lines.forEach(chain::accept);
        return chain.report();
    }

    private static void assertBroken(ChainReport report, long seq, Fault why) {
        assertThat(report.broken()).contains(new ChainReport.Break(seq, why));
    }

    static List<ChainLine> chain(AgencyId agency, int length) {
        Body[] bodies = new Body[length];
        for (int seq = 1; seq <= length; seq++) {
            bodies[seq - 1] = body(agency, seq, Map.of("lane", "LANE" + seq));
        }
        return chained(Chain.START, bodies);
    }

    private static List<ChainLine> chained(String previous, Body... bodies) {
        List<ChainLine> lines = new ArrayList<>();
        for (Body body : bodies) {
            String last = lines.isEmpty() ? previous : lines.getLast().hash();
            lines.add(new ChainLine(body.seq(), last, body.canonical(), Chain.hash(last, body.canonical())));
        }
        return lines;
    }

    private static Body body(AgencyId agency, long seq, Map<String, String> facts) {
        Author mira = new Author("person", MIRA, "Mira");
        Instant at = Instant.parse("2026-11-05T09:00:00Z");
        return new Body(agency, seq, at, mira, "task.moved", null, null, new TreeMap<>(facts));
    }
}
