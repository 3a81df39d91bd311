package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefCommandsTests {

    private static final Path BRIEFS = Path.of("../shared/examples/briefs");
    private static final JsonMapper JSON = new JsonMapper();

    private final Terminal terminal = Terminal.with(Map.of());

    @Test
    void splitsEachLineIntoTasksWithTheirPlaces() {
        String text = "\uD83D\uDE4F please set up a Facebook page. Announce the workshop on Friday.";
        assertThat(terminal.run(line("b-1", text), "split")).isZero();

        JsonNode brief = written().getFirst();
        assertThat(brief.get("id").stringValue()).isEqualTo("b-1");
        assertThat(brief.get("account").stringValue()).isEqualTo("PERSONAL");
        assertThat(brief.get("tasks").valueStream().map(task -> task.get("lane").stringValue()))
                .containsExactly("SETUP", "PROMOTION");
        int[] points = text.codePoints().toArray();
        for (JsonNode task : brief.get("tasks")) {
            assertThat(task.get("title").stringValue()).isNotBlank();
            assertThat(task.get("reason").stringValue()).isNotBlank();
            JsonNode span = task.get("spans").get(0);
            int start = span.get("start").intValue();
            assertThat(new String(points, start, span.get("end").intValue() - start))
                    .isEqualTo(span.get("text").stringValue());
        }
    }

    @Test
    void tellsWhatTheClientOwesAndKeeps() {
        assertThat(terminal.run(
                        line(
                                7,
                                "Post my playlist every Friday (I'll send it Thursday night). Don't answer my messages."),
                        "split"))
                .isZero();
        JsonNode brief = written().getFirst();
        assertThat(brief.get("owed").get(0).get("task").intValue()).isZero();
        assertThat(brief.get("owed").get(0).get("text").stringValue()).contains("send it");
        assertThat(brief.get("remarks").get(0).get("kind").stringValue()).isEqualTo("NOT_WANTED");
    }

    @Test
    void classifiesEachLine() {
        String tasks = line("one", "Change the cover photo") + line(2, "Reply to the comments") + "\n"
                + "{\"text\":\"Frobnicate the quux\"}";
        assertThat(terminal.run(tasks, "classify")).isZero();
        assertThat(written().stream().map(task -> task.get("lane").stringValue()))
                .containsExactly("SETUP", "VOICE", "VOICE");
        assertThat(written().stream().map(task -> task.get("id").toString())).containsExactly("\"one\"", "2", "4");
        assertThat(written())
                .allSatisfy(task -> assertThat(task.get("reason").stringValue()).isNotBlank());
        assertThat(written().getLast().get("sure").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no json                               | not one JSON object
            {"id":1,"text":"a"} {"id":2}          | not one JSON object
            {"id":1,"text":"a","text":"b"}        | not one JSON object
            ["text"]                              | not a JSON object
            {"id":1}                              | has no "text"
            {"id":1,"text":["a"]}                 | has no "text"
            {"id":1,"text":"a","account":"OTHER"} | neither PERSONAL nor CORPORATE
            """)
    void namesALineThatIsNoneAndDoesTheOthers(String malformed, String sentence) {
        String lines = line("first", "Change the cover photo") + malformed + "\n" + line("last", "Reply to Ann");
        for (String command : List.of("split", "classify")) {
            Terminal terminal = Terminal.with(Map.of());
            assertThat(terminal.run(lines, command)).isEqualTo(2);
            assertThat(terminal.err().toString())
                    .startsWith("Line 2 of what is piped in ")
                    .contains(sentence)
                    .hasLineCount(1);
            assertThat(terminal.out().toString()).contains("first", "last").hasLineCount(2);
        }
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        assertThat(terminal.run("", "split", folder.resolve("no.txt").toString()))
                .isEqualTo(2);
        assertThat(terminal.err().toString()).contains("no.txt");
    }

    @Test
    void readsABriefAsAClientSendsIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bakery.txt"), "CORPORATE\nCover photo, please.\nReply to Ann.");
        assertThat(terminal.run("", "split", file.toString())).isZero();
        JsonNode brief = written().getFirst();
        assertThat(brief.get("id").stringValue()).isEqualTo("bakery.txt");
        assertThat(brief.get("account").stringValue()).isEqualTo("CORPORATE");
        assertThat(brief.get("tasks").get(0).get("spans").get(0).get("start").intValue())
                .isZero();
    }

    @Test
    void writesAsciiOnly() {
        assertThat(terminal.run(line("\u2028", "Caf\u00e9 photo\u2028please \u001b[31m"), "split"))
                .isZero();
        assertThat(terminal.out().toString()).matches("[\\x20-\\x7e]+\n");
    }

    @Test
    void readsTheExamples() throws IOException {
        assumeTrue(Files.isDirectory(BRIEFS), "the example briefs are not beside this checkout");
        try (Stream<Path> files = Files.list(BRIEFS)) {
            String[] names = files.map(Path::toString)
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toArray(String[]::new);
            String[] call = Stream.concat(Stream.of("split"), Stream.of(names)).toArray(String[]::new);
            assertThat(terminal.run("", call)).isZero();
            assertThat(written())
                    .hasSize(names.length)
                    .allSatisfy(brief -> assertThat(brief.get("tasks")).isNotEmpty());
        }
    }

    private List<JsonNode> written() {
        return terminal.out().toString().lines().map(JSON::readTree).toList();
    }

    private static String line(Object id, String text) {
        return JSON.writeValueAsString(Map.of("id", id, "text", text)) + "\n";
    }
}
