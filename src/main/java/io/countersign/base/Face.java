package io.countersign.base;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Light, dark, or as the device has it: a person's choice, kept in a cookie that plain pages and the desk both read. */
public enum Face {
    LIGHT,
    DARK,
    AUTO;

    /** The name of the cookie that keeps the choice. */
    public static final String COOKIE = "theme";

    /** How long the choice is kept. */
    public static final Duration KEPT = Duration.ofDays(365);

    /** The choice among a request's cookies; whoever chose nothing gets what the device has. */
    public static Face of(Cookie @Nullable [] cookies) {
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> named(cookie.getValue()))
                .findFirst()
                .orElse(AUTO);
    }

    /** The face of this name; an unknown name is as the device has it. */
    public static Face named(@Nullable String word) {
        return Stream.of(values())
                .filter(face -> face.word().equals(word))
                .findFirst()
                .orElse(AUTO);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code data-theme} on the page; none leaves it to the device. */
    public Optional<String> attribute() {
        return this == AUTO ? Optional.empty() : Optional.of(word());
    }
}
