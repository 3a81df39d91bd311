package io.countersign.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTests {

    @Test
    void holdsAtItsBounds() {
        assertThat(result(15.0, Result.Target.atMost(15)).holds()).isTrue();
        assertThat(result(2.0, Result.Target.atLeast(2)).holds()).isTrue();
    }

    @Test
    void failsBeyondABoundAndWithoutANumber() {
        assertThat(result(15.01, Result.Target.atMost(15)).holds()).isFalse();
        assertThat(result(1.99, Result.Target.atLeast(2)).holds()).isFalse();
        assertThat(result(Double.NaN, Result.Target.atMost(15)).holds()).isFalse();
    }

    @Test
    void tellsAMachineWhatItTellsPeople() {
        assertThat(result(3.5, Result.Target.atMost(15)).line("start"))
                .isEqualTo("{\"bench\":\"start\",\"figures\":{\"seconds\":3.5},"
                        + "\"targets\":{\"seconds\":\"<= 15\"},\"holds\":true}");
    }

    @Test
    void refusesATargetWithoutItsFigure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Result(Map.of(), Map.of("seconds", Result.Target.atMost(1))));
    }

    private static Result result(double seconds, Result.Target target) {
        return new Result(Map.of("seconds", seconds), Map.of("seconds", target));
    }
}
