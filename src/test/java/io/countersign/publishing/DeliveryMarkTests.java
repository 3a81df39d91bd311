package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryMarkTests {

    private static final Instant MORNING = Instant.parse("2031-03-04T09:00:00.000001Z");

    @Test
    void isReadBackToTheMicrosecond() {
        DeliveryMark mark = new DeliveryMark(MORNING, DeliveryId.random());
        assertThat(mark.text()).hasSize(32).matches("[A-Za-z0-9_-]+");
        assertThat(DeliveryMark.parse(mark.text())).isEqualTo(mark);
        assertThat(DeliveryMark.parse(DeliveryMark.START.text())).isEqualTo(DeliveryMark.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "f_________AAAAAAAAAAAAAAAAAAAAA",
                "not base64, 32 characters long..."
            })
    void whatIsNoMarkIsNotFound(String text) {
        assertThatThrownBy(() -> DeliveryMark.parse(text)).isInstanceOf(NotFound.class);
    }

    @Test
    void aPageGoesOnAfterItsLastLine() {
        List<DeliveryLine> found =
                Stream.of(1, 2, 3).map(DeliveryMarkTests::line).toList();
        DeliveryPage page = DeliveryPage.of(found, 2);
        assertThat(page.lines()).hasSize(2);
        assertThat(page.next()).isEqualTo(found.get(1).mark());
        assertThat(DeliveryPage.of(found, 3).next()).isNull();
        assertThat(DeliveryPage.of(List.of(), 3).next()).isNull();
    }

    @Test
    void noPageIsEmptyByWishOrWithoutAnEnd() {
        for (int limit : new int[] {-1, 0, 201}) {
            assertThatThrownBy(() -> new DeliveryQuestion(MORNING, MORNING, Set.of(), null, null, limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nothingLagsThatIsNotDue() {
        assertThat(PublishingHealth.lag(null, MORNING)).isZero();
        assertThat(PublishingHealth.lag(MORNING.plusSeconds(1), MORNING)).isZero();
        assertThat(PublishingHealth.lag(MORNING.minusSeconds(90), MORNING)).isEqualTo(Duration.ofSeconds(90));
    }

    private static DeliveryLine line(int number) {
        return new DeliveryLine(
                new DeliverySummary(
                        DeliveryId.random(),
                        ClientId.random(),
                        PostId.random(),
                        RevisionId.random(),
                        AccountId.random(),
                        NetworkName.X,
                        DeliveryState.SCHEDULED,
                        MORNING.plusSeconds(number),
                        MORNING.plusSeconds(3600),
                        MORNING,
                        null,
                        null,
                        false,
                        null),
                null);
    }
}
