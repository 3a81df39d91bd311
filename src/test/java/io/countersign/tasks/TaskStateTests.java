package io.countersign.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStateTests {

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void nothingReturnsToAProposal(TaskState state) {
        assertThat(state.canBecome(TaskState.PROPOSED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void everythingOpenCanBeDropped(TaskState state) {
        assertThat(state.canBecome(TaskState.DROPPED)).isEqualTo(state != TaskState.DONE && state != TaskState.DROPPED);
    }

    @Test
    void whatIsOverStaysOver() {
        for (TaskState next : TaskState.values()) {
            assertThat(TaskState.DONE.canBecome(next)).isFalse();
            assertThat(TaskState.DROPPED.canBecome(next)).isFalse();
        }
    }
}
