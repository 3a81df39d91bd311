package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuledLanesTests {

    private final LaneClassifier lanes = LaneClassifier.byRules();

    record Phrase(Lane lane, String text) {}

    @ParameterizedTest
    @MethodSource("phrases")
    void putsTheRequestIntoItsLane(Phrase phrase) {
        Judgement judgement = lanes.classify(phrase.text);
        assertThat(judgement.lane()).isEqualTo(phrase.lane);
        assertThat(judgement.reason()).endsWith(".");
        assertThat(judgement.act().map(Act::lane).orElse(Lane.VOICE)).isEqualTo(phrase.lane);
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void neverLetsAVoiceTaskPassWhenShoutedOrWrappedInCourtesy(Phrase phrase) {
        String shouted = phrase.text.toUpperCase(Locale.ROOT) + "!!!";
        String kind = "could you please " + phrase.text + " 🙏 thanks so much";
        assertThat(lanes.classify(shouted).lane()).isEqualTo(phrase.lane);
        assertThat(Stream.of(phrase).filter(one -> one.lane == Lane.VOICE))
                .allSatisfy(voice -> assertThat(lanes.classify(kind).lane()).isEqualTo(Lane.VOICE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply",
                "answer",
                "respond",
                "thank",
                "congratulate",
                "wish",
                "welcome",
                "comment",
                "message",
                "apologise",
                "recommend"
            })
    void takesSpeakingForVoiceAlsoWhenTemplatedQueuedAutomatedOrOnlyDrafted(String verb) {
        assertThat(Stream.of(
                        verb + " to the people from the list, the template is in the drive",
                        "queue posts that " + verb + " them automatically",
                        "upload the pictures and " + verb + " everyone",
                        "please " + verb + " with the usual text"))
                .allSatisfy(text -> assertThat(lanes.classify(text).lane()).isEqualTo(Lane.VOICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a statement on the strike", "my opinion about the bridge", "the story of my first year"})
    void takesStatementsOpinionsAndStoriesForVoice(String what) {
        assertThat(Stream.of("post ", "schedule ", "write ", "upload ")
                        .map(verb -> lanes.classify(verb + what).lane()))
                .containsOnly(Lane.VOICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "xyzzy", "water the plants", "???", "🙂", "bitte die Seite aktualisieren"})
    void isNotSureOfWhatItDoesNotKnowAndKeepsItForTheOwner(String text) {
        Judgement judgement = lanes.classify(text);
        assertThat(judgement.lane()).isEqualTo(Lane.VOICE);
        assertThat(judgement.sure()).isFalse();
        assertThat(judgement.act()).isEmpty();
        assertThat(judgement.reason()).startsWith("Not sure");
    }

    @Test
    void takesTheStricterOfTwoActs() {
        assertThat(lanes.classify("update the bio and announce the workshop").lane())
                .isEqualTo(Lane.PROMOTION);
        assertThat(lanes.classify("announce the workshop and answer the questions")
                        .lane())
                .isEqualTo(Lane.VOICE);
    }

    @Test
    void tellsAThingFromADeed() {
        assertThat(lanes.classify("hide every rude comment").lane()).isEqualTo(Lane.SETUP);
        assertThat(lanes.classify("comment on every photo").lane()).isEqualTo(Lane.VOICE);
        assertThat(lanes.classify("forward the messages so I can answer").lane())
                .isEqualTo(Lane.SETUP);
        assertThat(lanes.classify("forward the messages and answer").lane()).isEqualTo(Lane.VOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repley to Tom",
                "anser the comments",
                "congratualte Ann",
                "aplogise to them",
                "wellcome the new ones",
                "RESPPOND TO THEM"
            })
    void seesThroughSlipsOfTheFinger(String text) {
        assertThat(lanes.classify(text).lane()).isEqualTo(Lane.VOICE);
        assertThat(lanes.classify(text).sure()).isTrue();
    }

    static Stream<Phrase> phrases() {
        try (InputStream file =
                Objects.requireNonNull(RuledLanesTests.class.getResourceAsStream("/delegation/phrases.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Phrase(Lane.valueOf(parts[0].strip()), parts[1].strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
