package io.countersign.outside.api;

import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.publishing.DeliveryMark;
import io.countersign.publishing.DeliveryQuestion;
import io.countersign.publishing.DeliveryState;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a question from outside, read strictly: what is not understood is refused and not passed over. */
record Asked(Map<String, List<String>> parameters) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.ofEpochSecond(253_370_764_800L);
    private static final List<String> OF_DELIVERIES = List.of("from", "until", "state", "client", "after", "limit");
    private static final String STATES =
            Arrays.stream(DeliveryState.values()).map(Enum::name).collect(Collectors.joining(", "));

    /** Refuses every parameter that is not one of these, and one given twice. */
    void requireOnly(List<String> known) {
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                String right = known.isEmpty() ? "outside.right.none" : "outside.right.names";
                throw new WrongParameter(name, right, String.join(", ", known));
            }
            if (values.size() > 1) {
                throw new WrongParameter(name, "outside.right.once");
            }
        });
    }

    DeliveryQuestion deliveries() {
        requireOnly(OF_DELIVERIES);
        Instant from = one("from", Asked::instant, "outside.right.instant").orElse(FIRST);
        Instant until = one("until", Asked::instant, "outside.right.instant").orElse(LAST);
        if (!from.isBefore(until)) {
            throw new WrongParameter("until", "outside.right.until");
        }
        return new DeliveryQuestion(
                from,
                until,
                one("state", Asked::states, "outside.right.state", STATES).orElse(EnumSet.allOf(DeliveryState.class)),
                one("client", ClientId::parse, "outside.right.client").orElse(null),
                one("after", DeliveryMark::parse, "outside.right.after").orElse(null),
                one("limit", Asked::limit, "outside.right.limit", DeliveryQuestion.MOST)
                        .orElse(DeliveryQuestion.USUAL));
    }

    private <T> Optional<T> one(String name, Function<String, T> read, String right, Object... details) {
        String given = given(name);
        if (given == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(given));
        } catch (IllegalArgumentException | DateTimeException | NotFound wrong) {
            throw new WrongParameter(name, right, details);
        }
    }

    private @Nullable String given(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static Instant instant(String text) {
        Instant instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(text);
        }
        return instant;
    }

    private static Set<DeliveryState> states(String text) {
        return Arrays.stream(text.split(",", -1)).map(DeliveryState::valueOf).collect(Collectors.toSet());
    }

    private static int limit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > DeliveryQuestion.MOST) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }
}
