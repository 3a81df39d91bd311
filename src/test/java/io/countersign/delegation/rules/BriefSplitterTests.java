package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.AccountKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefSplitterTests {

    private final BriefSplitter splitter = BriefSplitter.byRules();

    @ParameterizedTest
    @CsvFileSource(resources = "/delegation/briefs.txt", delimiter = '|', quoteCharacter = '\u0001')
    void findsTheTasksOfABriefAndTheirLanes(String brief, String expected) {
        Split split = split(brief.replace("\\n", "\n"));
        List<String> wanted = expected == null
                ? List.of()
                : Arrays.stream(expected.split(";")).map(String::strip).toList();
        assertThat(split.tasks().stream().map(task -> task.lane() + " " + task.title()))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void pointsAtTheVeryWordsOfTheBrief() {
        String text = "Hi there!\nPlease update my bio (the short one), then answer the DMs 🙏 thanks";
        assertThat(split(text).tasks().stream()
                        .map(task -> task.stretches().getFirst().of(text)))
                .containsExactly("update my bio (the short one)", "answer the DMs");
    }

    @Test
    void takesOneActOverSeveralNetworksForOneTask() {
        Split split = split("Announce the open day on Facebook, LinkedIn and insta.");
        assertThat(split.tasks()).hasSize(1);
        assertThat(split.tasks().getFirst().hints().networks()).containsExactly("facebook", "linkedin", "instagram");
    }

    @Test
    void keepsWhatPointsBackWithItsTaskAndTheStricterLane() {
        Split split = split("Collect the questions from the forum and answer them.");
        assertThat(split.tasks()).hasSize(1);
        assertThat(split.tasks().getFirst().lane()).isEqualTo(Lane.VOICE);
    }

    @Test
    void addsAConditionAsASecondStretchOfTheSameTask() {
        String text = "Please draft a post about the move. It must not go out before Friday 10:00.";
        ProposedTask task = split(text).tasks().getFirst();
        assertThat(task.stretches().stream().map(stretch -> stretch.of(text)))
                .containsExactly("draft a post about the move", "It must not go out before Friday 10:00");
        assertThat(task.hints().whenText()).contains("before Friday 10:00");
    }

    @Test
    void notesWhatTheClientOwesAndWhichTaskWaitsForIt() {
        String text =
                "Please update my bio. Put up the new recipe every Monday (I'll send it on Sunday evening) on Facebook.";
        Split split = split(text);
        assertThat(split.owed()).singleElement().satisfies(owed -> {
            assertThat(owed.stretch().of(text)).isEqualTo("I'll send it on Sunday evening");
            assertThat(owed.whenText()).contains("on Sunday evening");
            assertThat(owed.task()).isEqualTo(OptionalInt.of(1));
        });
        assertThat(split.tasks().get(1).hints().recurrence()).contains("every Monday");
        assertThat(split.tasks().get(1).hints().networks()).containsExactly("facebook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DON'T answer the comments, I'll do that.",
                "Please don't message anyone.",
                "never post on Sundays",
                "Do not reply to Tom!",
                "draft nothing about the merger",
                "no need to follow anybody"
            })
    void remarksWhatIsNotWantedAndMakesNoTaskOfIt(String text) {
        Split split = split(text);
        assertThat(split.tasks()).isEmpty();
        assertThat(split.remarks()).singleElement().extracting(Remark::kind).isEqualTo(Remark.Kind.NOT_WANTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll answer the comments myself.",
                "We will write the chairman's letter ourselves",
                "Leave the DMs to me.",
                "I will handle the reviews"
            })
    void remarksWhatTheClientKeeps(String text) {
        Split split = split(text);
        assertThat(split.tasks()).isEmpty();
        assertThat(split.remarks()).singleElement().extracting(Remark::kind).isEqualTo(Remark.Kind.KEPT_BY_CLIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n\t ",
                "Hi!",
                "Thanks a million!!",
                "Best regards\nMira Holt",
                "Dear all,",
                "👋👋",
                "Hope you had a great weekend.",
                "Thank you so much for your help last week!"
            })
    void makesNothingOfGreetingsAndThanks(String text) {
        assertThat(split(text)).isEqualTo(new Split(List.of(), List.of(), List.of()));
    }

    @Test
    void reportsLinkAndTimeAsWritten() {
        Hints hints = split("Tweet https://example.org/a?b=1. on Tuesday at 7am")
                .tasks()
                .getFirst()
                .hints();
        assertThat(hints.link()).contains("https://example.org/a?b=1");
        Hints none = split("Update the banner").tasks().getFirst().hints();
        assertThat(none).isEqualTo(new Hints(List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void keepsWhatItIsNotSureOfForTheOwnerAndSaysSo() {
        ProposedTask task = split("Please groom the alpacas.").tasks().getFirst();
        assertThat(task.lane()).isEqualTo(Lane.VOICE);
        assertThat(task.sure()).isFalse();
        assertThat(task.reason()).startsWith("Not sure");
    }

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    void findsTheSameForEveryKindOfAccount(AccountKind kind) {
        String text = "Update the bio, announce the fair and answer the mail from Ann.";
        BriefText brief = new BriefText(text, kind, LocalDate.of(2026, 3, 2), ZoneId.of("Europe/London"));
        assertThat(splitter.split(brief)).isEqualTo(split(text));
        assertThat(split(text).tasks().stream().map(ProposedTask::lane))
                .containsExactly(Lane.SETUP, Lane.PROMOTION, Lane.VOICE);
    }

    @Test
    void staysInsideTheTextWhateverItIsGiven() {
        Random random = new Random(20260302);
        IntStream.range(0, 1500).mapToObj(at -> anyText(random)).forEach(this::holdsTogether);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "a",
                "a-",
                "(",
                "((a ",
                "and ",
                "please ",
                "thanks, ",
                "1) ",
                "every ",
                "\n",
                "@",
                "don't ",
                "the post, ",
                "🙏"
            })
    void readsEndlessRepetitionToItsEnd(String piece) {
        holdsTogether(piece.repeat(4_000));
    }

    private void holdsTogether(String text) {
        Split split = split(text);
        assertThat(split).isEqualTo(split(text));
        Stream<Stretch> stretches = Stream.of(
                        split.tasks().stream().flatMap(task -> task.stretches().stream()),
                        split.owed().stream().map(Owed::stretch),
                        split.remarks().stream().map(Remark::stretch))
                .flatMap(part -> part);
        assertThat(stretches).allSatisfy(stretch -> {
            assertThat(stretch.end()).isLessThanOrEqualTo(text.length());
            assertThat(stretch.of(text)).isNotBlank();
        });
    }

    private static String anyText(Random random) {
        List<String> pieces = List.of(
                "please",
                "answer",
                "the comments",
                "update",
                "my bio",
                ",",
                " and ",
                "(",
                ")",
                "\n",
                "- ",
                "1. ",
                "2)",
                "I'll send it",
                "don't",
                "tweet",
                "https://x.org/",
                "🙏",
                "\uD83D",
                "every Friday",
                ". ",
                "!!",
                "\"",
                "’",
                "\u0000",
                "thanks",
                "ÄÖ",
                "it",
                "-> ",
                ": ",
                "7am",
                "@ann",
                "#ff",
                "用",
                "then",
                "\r\n",
                "use");
        return random.ints(random.nextInt(40), 0, pieces.size())
                .mapToObj(at -> pieces.get(at) + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    private Split split(String text) {
        return splitter.split(
                new BriefText(text, AccountKind.PERSONAL, LocalDate.of(2026, 3, 2), ZoneId.of("Europe/London")));
    }
}
