package io.countersign.signoffs.pocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.ClientId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceCard;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WaitingTests {

    private static final VoiceCard ANA = card("Ana asks");
    private static final VoiceCard BEN = card("Ben asks");
    private static final VoiceCard CLEO = card("Cleo asks");
    private static final List<VoiceCard> ALL = List.of(ANA, BEN, CLEO);

    @Test
    void beginsWithTheFirst() {
        Waiting waiting = Waiting.of(ALL, List.of(), List.of(), "");
        assertThat(waiting.card()).isEqualTo(ANA);
        assertThat(waiting.first()).isEqualTo(id(ANA));
        assertThat(waiting.place()).isEqualTo(1);
        assertThat(waiting.marks()).containsExactly("on", "", "");
        assertThat(waiting.isAskedFor()).isFalse();
    }

    @Test
    void passesOverWhomWasLeftForLater() {
        Waiting waiting = Waiting.of(ALL, List.of(), List.of(id(ANA)), "");
        assertThat(waiting.card()).isEqualTo(BEN);
        assertThat(waiting.next()).isEqualTo(id(CLEO));
        assertThat(waiting.laterToo()).containsExactly(id(ANA), id(BEN));
    }

    @Test
    void theOneAskedForComesBeforeAnythingElse() {
        Waiting waiting = Waiting.of(ALL, List.of(), List.of(id(CLEO)), id(CLEO));
        assertThat(waiting.card()).isEqualTo(CLEO);
        assertThat(waiting.isAskedFor()).isTrue();
        assertThat(waiting.place()).isEqualTo(3);
        assertThat(waiting.laterToo()).containsExactly(id(CLEO));
        assertThat(waiting.next()).isEqualTo(id(ANA));
    }

    @Test
    void isOverWhenEverybodyWasLeftForLater() {
        Waiting waiting =
                Waiting.of(ALL, List.of(), ALL.stream().map(WaitingTests::id).toList(), "");
        assertThat(waiting.card()).isNull();
        assertThat(waiting.place()).isEqualTo(3);
        assertThat(waiting.next()).isEmpty();
        assertThat(waiting.marks()).containsOnly("");
    }

    @Test
    void leavingTheLastOneLeavesNobody() {
        Waiting waiting = Waiting.of(ALL, List.of(), List.of(id(ANA), id(CLEO)), "");
        assertThat(Objects.requireNonNull(waiting.card())).isEqualTo(BEN);
        assertThat(waiting.next()).isEmpty();
    }

    @Test
    void forgetsWhoIsNoLongerWaiting() {
        Waiting waiting = Waiting.of(List.of(BEN), List.of(), List.of(id(ANA)), id(CLEO));
        assertThat(waiting.later()).isEmpty();
        assertThat(waiting.card()).isEqualTo(BEN);
        assertThat(waiting.isAskedFor()).isFalse();
    }

    @Test
    void thoseOfOtherRoomsComeAfterTheCards() {
        Waiting waiting = Waiting.of(List.of(ANA), List.of("dee"), List.of(id(ANA)), "");
        assertThat(waiting.card()).isNull();
        assertThat(waiting.other()).isEqualTo("dee");
        assertThat(waiting.count()).isEqualTo(2);
        assertThat(waiting.place()).isEqualTo(2);
        assertThat(Waiting.of(List.of(), List.of("dee"), List.of(), "").first()).isEqualTo("dee");
        assertThat(Waiting.of(List.of(ANA), List.of("dee"), List.of(), "").next())
                .isEqualTo("dee");
    }

    @Test
    void countsTwoMinutesForEach() {
        Waiting waiting = Waiting.of(ALL, List.of(), List.of(id(ANA)), "");
        assertThat(waiting.count()).isEqualTo(3);
        assertThat(waiting.minutes()).isEqualTo(6);
    }

    private static String id(VoiceCard card) {
        return card.task().id().text();
    }

    private static VoiceCard card(String words) {
        TaskSummary task = new TaskSummary(
                TaskId.random(),
                ClientId.random(),
                null,
                null,
                Lane.VOICE,
                TaskState.TODO,
                words,
                "It answers people.",
                true,
                null,
                null,
                List.of(),
                0);
        return new VoiceCard(task, words, List.of());
    }
}
