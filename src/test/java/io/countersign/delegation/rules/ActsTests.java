package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActsTests {

    private final Acts acts = Acts.catalogue();

    @Test
    void holdsAtLeastFortyActsOfAllLanes() {
        assertThat(acts.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
        assertThat(acts.all().stream().map(Act::lane)).contains(Lane.values());
    }

    @Test
    void givesEachActOneSentenceOfReasonAndSaysWhatAVaMayDo() {
        assertThat(acts.all()).allSatisfy(act -> {
            assertThat(act.reason()).matches("[A-Z][^.]*\\.");
            assertThat(act.va()).matches("[A-Z][^.]*\\.");
            assertThat(act.field()).isNotBlank();
            assertThat(act.networks()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "create-account, SETUP",
        "accept-requests, SETUP",
        "invite, SETUP",
        "hide-spam, SETUP",
        "forward, SETUP",
        "schedule-signed, SETUP",
        "announce, PROMOTION",
        "share-article, PROMOTION",
        "share-tip, PROMOTION",
        "reshare-partner, PROMOTION",
        "newsletter-issue, PROMOTION",
        "reply, VOICE",
        "message, VOICE",
        "thank, VOICE",
        "recommend, VOICE",
        "invite-with-note, VOICE",
        "live, VOICE",
        "own-story, VOICE"
    })
    void knowsTheLaneOfTheAnchors(String name, Lane lane) {
        assertThat(acts.named(name)).isPresent();
        assertThat(acts.laneOf(name)).isEqualTo(lane);
    }

    @Test
    void takesAnUnknownActForVoice() {
        assertThat(acts.named("juggle")).isEmpty();
        assertThat(acts.laneOf("juggle")).isEqualTo(Lane.VOICE);
        assertThat(acts.laneOf("")).isEqualTo(Lane.VOICE);
    }

    @Test
    void readsNoWordOfTheDataAsATruthValue() {
        Stream<List<String>> lists = Stream.of("language.yaml", "acts.yaml")
                .map(DataFile::read)
                .flatMap(file ->
                        file.part(file.lists().containsKey("lists") ? "lists" : "words").lists().values().stream());
        assertThat(lists).isNotEmpty().allSatisfy(list -> assertThat(list).doesNotContain("true", "false", "null"));
    }
}
