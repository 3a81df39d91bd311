package io.countersign.sandbox.x;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;

/** Which part of a timeline a client asks for, in X's own parameter names. */
record Page(
        int size,
        Optional<Long> sinceId,
        Optional<Long> untilId,
        Optional<Instant> startTime,
        Optional<Instant> endTime,
        boolean withoutReplies) {

    private static final int SMALLEST = 5;
    private static final int LARGEST = 100;
    private static final int USUAL = 10;

    static Page of(MultiValueMap<String, String> query) {
        Optional<Long> until = read(query, "until_id", Long::valueOf);
        Optional<Long> token = read(query, "pagination_token", given -> Long.valueOf(given, Character.MAX_RADIX));
        return new Page(
                size(query),
                read(query, "since_id", Long::valueOf),
                token.or(() -> until),
                read(query, "start_time", Instant::parse),
                read(query, "end_time", Instant::parse),
                read(query, "exclude", given -> Arrays.asList(given.split(",")).contains("replies"))
                        .orElse(false));
    }

    private static int size(MultiValueMap<String, String> query) {
        int size = read(query, "max_results", Integer::valueOf).orElse(USUAL);
        if (size < SMALLEST || size > LARGEST) {
            throw XProblem.invalid("The `max_results` query parameter value [" + size + "] is not between 5 and 100");
        }
        return size;
    }

    private static <T> Optional<T> read(MultiValueMap<String, String> query, String name, Function<String, T> parser) {
        String given = query.getFirst(name);
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(given));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            throw XProblem.invalid("The `" + name + "` query parameter value [" + given + "] is not valid");
        }
    }

    /** The token that stands for everything older than this post. */
    static String tokenAfter(XPost post) {
        return Long.toString(post.id(), Character.MAX_RADIX);
    }
}
