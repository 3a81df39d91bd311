package io.countersign.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a screen stands in a bundle, every text of a bundle on a screen. */
class WordsTests {

    /** Keys that would follow from an enum but that the code never comes to, because it asks first. */
    private static final Set<String> NEVER_ASKED =
            Set.of("compose.bar.DRAFT", "compose.needs-new.DRAFT", "compose.needs-new.DROPPED");

    private static final Path CLASSES = Path.of("target", "classes", "io", "countersign");
    private static final Path DEMO_CLASSES = Path.of("target", "demo-classes", "io", "countersign");
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path DEMO_RESOURCES = Path.of("src", "demo", "resources");

    private final List<String> misplaced = new ArrayList<>();
    private final Keys keys =
            Keys.read(List.of(RESOURCES.resolve("messages"), DEMO_RESOURCES.resolve("messages")), misplaced);
    private final ClassWords code = ClassWords.in(List.of(CLASSES, DEMO_CLASSES));
    private final List<TemplateWords> templates = Stream.of(RESOURCES, DEMO_RESOURCES)
            .flatMap(resources -> templates(resources.resolve("templates")))
            .toList();

    @Test
    void everyKeyStandsOnceInTheBundleItNames() {
        assertThat(misplaced).isEmpty();
    }

    @Test
    void everyPatternCanBeRead() {
        assertThat(keys.faultyPatterns()).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForIsThereAndTakesWhatItIsGiven() {
        assertThat(asked().stream()
                        .flatMap(asked -> asked.faults(keys, NEVER_ASKED).stream())
                        .distinct())
                .isEmpty();
        assertThat(NEVER_ASKED).as("keys that are there after all").noneMatch(keys::has);
    }

    @Test
    void everyTextIsUsed() {
        List<Asked> asked = asked();
        assertThat(keys.patterns().keySet())
                .allMatch(key -> isSaid(key) || isHelp(key) || asked.stream().anyMatch(one -> one.mayUse(key)));
    }

    @Test
    void noViewSaysWordsOfItsOwn() {
        ClassWords views = new ClassWords(
                code.said().stream().filter(said -> isView(said.where())).toList(), Set.of());
        assertThat(views.said()).hasSizeGreaterThan(200);
        assertThat(CodeRules.loose(views)).isEmpty();
    }

    @Test
    void noTemplateSaysWordsOfItsOwn() {
        assertThat(templates).hasSizeGreaterThan(20);
        assertThat(templates.stream().flatMap(template -> template.loose().stream()))
                .isEmpty();
    }

    private List<Asked> asked() {
        return Stream.concat(
                        CodeRules.asked(code, keys).stream(),
                        templates.stream().flatMap(template -> template.asked().stream()))
                .toList();
    }

    /** Whether the key stands in the code, by itself or as the value of a parameter of an address. */
    private boolean isSaid(String key) {
        return code.constants().contains(key)
                || code.constants().stream().anyMatch(constant -> constant.endsWith("?problem=" + key));
    }

    /** The help of the command line asks for keys by the names of the commands. */
    private boolean isHelp(String key) {
        return key.startsWith("countersign.")
                && key.endsWith(".usage.description")
                && Stream.of(key.replace(".usage.description", "").split("\\.")).allMatch(code.constants()::contains);
    }

    private static boolean isView(String where) {
        return where.startsWith("io.countersign.desk.") || where.matches("io\\.countersign\\.(\\w+\\.)*ui\\..*");
    }

    private static Stream<TemplateWords> templates(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).map(WordsTests::template).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TemplateWords template(Path file) {
        try {
            return new TemplateWords(file.toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
