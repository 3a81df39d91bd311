package io.countersign.signoffs.pocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.StackCard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTests {

    private static final StackCard FIRST = card(false);
    private static final StackCard SECOND = card(false);
    private static final StackCard OVER = card(true);
    private static final List<StackCard> ALL = List.of(FIRST, SECOND, OVER);

    @Test
    void beginsWithTheFirstCard() {
        Progress progress = Progress.of(ALL, List.of(), "");
        assertThat(progress.card()).isEqualTo(FIRST);
        assertThat(progress.place()).isEqualTo(1);
        assertThat(progress.marks()).containsExactly("on", "", "");
        assertThat(progress.chosen()).isEmpty();
    }

    @Test
    void whatWasLookedAtIsChosenAndPassedOver() {
        Progress progress = Progress.of(ALL, List.of(id(FIRST)), "");
        assertThat(progress.card()).isEqualTo(SECOND);
        assertThat(progress.chosen()).containsExactly(FIRST);
        assertThat(progress.marks()).containsExactly("ok", "on", "");
    }

    @Test
    void aCardCanBeLookedAtAgain() {
        Progress progress = Progress.of(ALL, List.of(id(FIRST), id(SECOND)), id(FIRST));
        assertThat(progress.card()).isEqualTo(FIRST);
        assertThat(progress.chosen()).containsExactly(FIRST, SECOND);
        assertThat(progress.marks()).containsExactly("on", "ok", "");
    }

    @Test
    void aCardWhoseTimeHasPassedIsNeverChosen() {
        Progress progress = Progress.of(ALL, List.of(id(FIRST), id(SECOND), id(OVER)), "");
        assertThat(progress.chosen()).containsExactly(FIRST, SECOND);
        assertThat(progress.card()).isEqualTo(OVER);
    }

    @Test
    void endsWhenAllWereLookedAt() {
        Progress progress = Progress.of(List.of(FIRST, SECOND), List.of(id(SECOND), id(FIRST)), "");
        assertThat(progress.current()).isNull();
        assertThat(progress.place()).isEqualTo(2);
        assertThat(progress.marks()).containsExactly("ok", "ok");
        assertThat(progress.chosen()).containsExactly(FIRST, SECOND);
        assertThatThrownBy(progress::card).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatTheAddressMakesUpIsNoCard() {
        Progress progress = Progress.of(List.of(FIRST), List.of("made up"), "no card");
        assertThat(progress.seen()).isEmpty();
        assertThat(progress.card()).isEqualTo(FIRST);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "10, 6"})
    void saysAboutHowLongTheStackTakes(int cards, int minutes) {
        List<StackCard> stack = Stream.generate(() -> card(false)).limit(cards).toList();
        Progress progress = Progress.of(stack, List.of(), "");
        assertThat(progress.count()).isEqualTo(cards);
        assertThat(progress.minutes()).isEqualTo(minutes);
    }

    private static String id(StackCard card) {
        return card.revision().text();
    }

    private static StackCard card(boolean over) {
        return new StackCard(RevisionId.random(), manifest(), "00", false, over, List.of());
    }

    private static Manifest manifest() {
        Instant noon = Instant.parse("2031-03-06T12:00:00Z");
        Manifest.Person mira = new Manifest.Person(MemberId.random(), "Mira Sol");
        return new Manifest(
                Manifest.VERSION,
                new Manifest.Agency(AgencyId.random(), "Tidewater"),
                new Manifest.Client(ClientId.random(), "Harbour"),
                new Manifest.Account(
                        AccountId.random(), NetworkName.X, AccountKind.PERSONAL, "Harbour", "harbourcoach", null),
                new Manifest.Post(PostId.random(), 1),
                mira,
                "POST",
                "PROMOTION",
                "Two Saturdays, one oven.",
                List.of(),
                null,
                null,
                null,
                List.of(new Manifest.Occurrence(
                        noon, noon, ZoneId.of("UTC"), "2031-03-06T12:00:00", "2031-03-06T12:00:00")),
                new Manifest.Signers(1, List.of(mira)),
                null,
                1);
    }
}
