package io.countersign.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a benchmark beside their targets. */
record Result(Map<String, Double> figures, Map<String, Target> targets) {

    /** A bound on one figure, both ends included. */
    record Target(Bound bound, double value) {

        static Target atMost(double value) {
            return new Target(Bound.AT_MOST, value);
        }

        static Target atLeast(double value) {
            return new Target(Bound.AT_LEAST, value);
        }

        boolean holds(double figure) {
            return bound == Bound.AT_MOST ? figure <= value : figure >= value;
        }

        @Override
        public String toString() {
            String number = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
            return (bound == Bound.AT_MOST ? "<= " : ">= ") + number;
        }
    }

    /** Which side of a target is the good one. */
    enum Bound {
        AT_MOST,
        AT_LEAST
    }

    Result {
        figures = new LinkedHashMap<>(figures);
        targets = new LinkedHashMap<>(targets);
        if (!figures.keySet().containsAll(targets.keySet())) {
            throw new IllegalArgumentException("Every target needs its figure: " + targets.keySet());
        }
    }

    /** Whether every target is reached; a figure that is no number reaches none. */
    boolean holds() {
        return targets.entrySet().stream()
                .allMatch(target -> target.getValue().holds(figures.getOrDefault(target.getKey(), Double.NaN)));
    }

    /** The one line a machine reads. */
    String line(String name) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("bench", name);
        line.put("figures", figures);
        Map<String, String> bounds = new LinkedHashMap<>();
        targets.forEach((figure, target) -> bounds.put(figure, target.toString()));
        line.put("targets", bounds);
        line.put("holds", holds());
        return JsonMapper.shared().writeValueAsString(line);
    }
}
