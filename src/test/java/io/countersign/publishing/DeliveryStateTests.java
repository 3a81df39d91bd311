package io.countersign.publishing;

import static io.countersign.publishing.DeliveryState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeliveryStateTests {

    private static final Map<DeliveryState, Set<DeliveryState>> MOVES = Map.of(
            SCHEDULED, EnumSet.of(HELD, CLAIMED, WITHDRAWN, MISSED),
            HELD, EnumSet.of(SCHEDULED, WITHDRAWN, MISSED),
            CLAIMED, EnumSet.of(SENDING, SCHEDULED, HELD, WITHDRAWN, MISSED),
            SENDING, EnumSet.of(PUBLISHED, REFUSED, UNKNOWN, SCHEDULED),
            UNKNOWN, EnumSet.of(PUBLISHED, SCHEDULED, GIVEN_UP),
            BY_HAND, EnumSet.of(PUBLISHED_BY_HAND, WITHDRAWN, MISSED));

    @Test
    void movesOnlyAsTheDesignSays() {
        for (DeliveryState from : DeliveryState.values()) {
            Set<DeliveryState> reachable =
                    Arrays.stream(values()).filter(from::canBecome).collect(Collectors.toSet());
            assertThat(reachable).as("from %s", from).isEqualTo(MOVES.getOrDefault(from, Set.of()));
        }
    }

    @Test
    void canBeStoppedOnlyBeforeAnythingWasSent() {
        assertThat(Arrays.stream(values()).filter(DeliveryState::isStoppable))
                .containsExactlyInAnyOrder(SCHEDULED, HELD, CLAIMED, BY_HAND);
    }
}
