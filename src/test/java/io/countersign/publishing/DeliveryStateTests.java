package io.countersign.publishing;

import static io.countersign.publishing.DeliveryState.CLAIMED;
import static io.countersign.publishing.DeliveryState.GIVEN_UP;
import static io.countersign.publishing.DeliveryState.HELD;
import static io.countersign.publishing.DeliveryState.MISSED;
import static io.countersign.publishing.DeliveryState.PUBLISHED;
import static io.countersign.publishing.DeliveryState.REFUSED;
import static io.countersign.publishing.DeliveryState.SCHEDULED;
import static io.countersign.publishing.DeliveryState.SENDING;
import static io.countersign.publishing.DeliveryState.UNKNOWN;
import static io.countersign.publishing.DeliveryState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryStateTests {

    private static final Map<DeliveryState, Set<DeliveryState>> MACHINE = new EnumMap<>(Map.of(
            SCHEDULED, EnumSet.of(HELD, CLAIMED, WITHDRAWN, MISSED),
            HELD, EnumSet.of(SCHEDULED, WITHDRAWN, MISSED),
            CLAIMED, EnumSet.of(SENDING, SCHEDULED, HELD, WITHDRAWN, MISSED),
            SENDING, EnumSet.of(PUBLISHED, REFUSED, UNKNOWN, SCHEDULED),
            UNKNOWN, EnumSet.of(PUBLISHED, SCHEDULED, GIVEN_UP)));

    @ParameterizedTest
    @EnumSource
    void movesAsTheMachineSaysAndNoOtherWay(DeliveryState state) {
        Set<DeliveryState> reachable = EnumSet.allOf(DeliveryState.class).stream()
                .filter(state::canBecome)
                .collect(Collectors.toSet());

        assertThat(reachable).isEqualTo(MACHINE.getOrDefault(state, Set.of()));
    }

    @Test
    void isStoppedOnlyBeforeAnythingIsSent() {
        assertThat(EnumSet.allOf(DeliveryState.class).stream().filter(DeliveryState::isStoppable))
                .containsExactlyInAnyOrder(SCHEDULED, HELD, CLAIMED)
                .allMatch(state -> state.canBecome(WITHDRAWN));
    }

    @Test
    void neverSendsAgainByMachineWhatMayBeUp() {
        assertThat(UNKNOWN.canBecome(CLAIMED)).isFalse();
        assertThat(UNKNOWN.canBecome(SENDING)).isFalse();
        assertThat(SENDING.canBecome(CLAIMED)).isFalse();
    }
}
