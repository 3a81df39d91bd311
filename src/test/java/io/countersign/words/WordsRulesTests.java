package io.countersign.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule about words finds the fault it is there for, and nothing in what is right. */
class WordsRulesTests {

    private static final Keys KEYS = keys(Map.of(
            "desk.plain", "Plain",
            "desk.one", "One {0}",
            "desk.level.AGENCY", "the agency",
            "desk.level.CLIENT", "the client",
            "desk.named", "By {name}"));

    @Test
    void findsKeysThatNoBundleHas() {
        assertThat(faults(SampleCode.Wrong.class))
                .hasSize(9)
                .anyMatch(fault -> fault.contains("Wrong.missing ") && fault.contains("desk.missing"))
                .anyMatch(fault -> fault.contains("Wrong.otherBundle ") && fault.contains("dsk.plain"))
                .anyMatch(fault -> fault.contains("Wrong.handedOn ") && fault.contains("desk.handed-on"))
                .anyMatch(fault -> fault.contains("Wrong.lifted ") && fault.contains("dsk.lifted"))
                .anyMatch(fault -> fault.contains("Wrong.beginning ") && fault.contains("desk.other."))
                .anyMatch(fault -> fault.contains("Wrong.constant ") && fault.contains("desk.level.ACCOUNT"))
                .anyMatch(fault -> fault.contains("Wrong.act ") && fault.contains("ledger.act.unheard.of"));
    }

    @Test
    void takesNoTextForUsedWhereOnlyItsBundleIsNamed() {
        assertThat(Asked.like("rail", "desk.\u0001").mayUse("desk.plain")).isFalse();
        assertThat(Asked.like("rail", "desk.level.\u0001").mayUse("desk.level.AGENCY"))
                .isTrue();
        assertThat(Asked.each("rail", List.of("desk.plain"), 0).mayUse("desk.plain"))
                .isTrue();
        assertThat(Asked.each("rail", List.of("desk.plain"), 0).mayUse("desk.one"))
                .isFalse();
    }

    @Test
    void findsDetailsThatDoNotFit() {
        assertThat(faults(SampleCode.Wrong.class))
                .anyMatch(fault -> fault.contains("Wrong.tooFew gives 0 details to desk.one, which takes 1"))
                .anyMatch(fault -> fault.contains("Wrong.tooMany gives 1 details to desk.plain, which takes 0"));
    }

    @Test
    void findsNothingInWhatIsRight() {
        assertThat(faults(SampleCode.Right.class)).isEmpty();
        assertThat(CodeRules.loose(ClassWords.in(SampleCode.Right.class))).isEmpty();
    }

    @Test
    void findsWordsInViews() {
        assertThat(CodeRules.loose(ClassWords.in(SampleCode.View.class)))
                .hasSize(9)
                .anyMatch(fault -> fault.contains("Two words of"))
                .anyMatch(fault -> fault.contains("Open it"))
                .anyMatch(fault -> fault.contains("“Save”"))
                .anyMatch(fault -> fault.contains("“two words”"))
                .anyMatch(fault -> fault.contains("“mine”"))
                .anyMatch(fault -> fault.contains("“close”"))
                .anyMatch(fault -> fault.contains("“name”"))
                .anyMatch(fault -> fault.contains(" posts wait”"))
                .anyMatch(fault -> fault.contains("“Later”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Loose</p>",
                "<p th:text='#{desk.plain}'>Fine</p> loose",
                "<p>[[#{desk.plain}]] and more</p>",
                "<img alt='A pier'>",
                "<input placeholder='name'>",
                "<nav aria-label='pages'></nav>",
                "<a title='Go'></a>",
                "<p th:text=\"${x} ? 'Yes' : 'No'\"></p>",
                "<p th:text='|${count} posts wait|'></p>",
                "<p th:attr=\"aria-label='two words'\"></p>"
            })
    void findsWordsInTemplates(String template) {
        assertThat(new TemplateWords("page", template).loose()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text='#{desk.plain}'>Prototype <b>bold</b></p>",
                "<p>[[#{desk.plain}]] · 3</p>",
                "<img alt=''><img alt='A pier' th:alt='${alt}'>",
                "<style>p { color: red }</style><!-- a note -->",
                "<p th:attr=\"aria-current=${tab == 'me' ? 'page' : null}\"></p>",
                "<p th:text='|${title} · @${handle}|'></p>"
            })
    void findsNothingInTemplatesThatAreRight(String template) {
        assertThat(new TemplateWords("page", template).loose()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{desk.missing}",
                "#{desk.one}",
                "#{desk.one(${a}, ${b.of(1, 2)})}",
                "#{desk.plain(1)}",
                "#{|desk.other.${kind}|}",
                "#{${'desk.other.' + kind}}",
                "${words.get('desk.one')}",
                "${words.get('desk.missing', one)}"
            })
    void findsKeysOfTemplatesThatAreMissingOrGivenTheWrongDetails(String expression) {
        assertThat(faults("<p th:text=\"" + expression + "\"></p>")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{desk.plain}",
                "#{desk.one(${b.of(1, 2)})}",
                "#{|desk.level.${kind}|}",
                "#{${'desk.level.' + kind}}",
                "${words.get('desk.one', a.of(1, 2))}"
            })
    void findsNothingInKeysThatAreRight(String expression) {
        assertThat(faults("<p th:text=\"" + expression + "\"></p>")).isEmpty();
    }

    @Test
    void findsFaultyPatterns() {
        Keys faulty = keys(Map.of(
                "desk.open", "{0, plural, one {a} other {b}",
                "desk.kind", "{0, plural, one {a}}",
                "desk.mixed", "{0} {name}",
                "desk.quoted", "the client''s page",
                "desk.empty", " ",
                "desk.fine", "the client's {0} ''page''"));
        assertThat(faulty.faultyPatterns()).hasSize(5).noneMatch(fault -> fault.contains("desk.fine"));
    }

    @Test
    void findsKeysThatStandTwiceOrElsewhere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("desk.properties"), "desk.a=a\ndesk.a=b\ntasks.b=b\n");
        List<String> faults = new ArrayList<>();
        Keys.read(List.of(folder), faults);
        assertThat(faults)
                .hasSize(2)
                .anyMatch(fault -> fault.contains("desk.a stands twice"))
                .anyMatch(fault -> fault.contains("tasks.b stands in desk"));
    }

    private static Keys keys(Map<String, String> patterns) {
        return new Keys(patterns, Set.of("desk"));
    }

    private static List<String> faults(Class<?> type) {
        return CodeRules.asked(ClassWords.in(type), KEYS).stream()
                .flatMap(asked -> asked.faults(KEYS, Set.of("desk.level.PLATFORM", "desk.level.TASK")).stream())
                .toList();
    }

    private static List<String> faults(String template) {
        return new TemplateWords("page", template)
                .asked().stream()
                        .flatMap(asked -> asked.faults(KEYS, Set.of()).stream())
                        .toList();
    }
}
