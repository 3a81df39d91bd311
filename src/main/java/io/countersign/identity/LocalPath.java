package io.countersign.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path inside this house to go on to; nothing that a browser could take for another site. */
public record LocalPath(String value) {

    static final LocalPath START = new LocalPath("/");

    private static final Pattern SAFE = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    /** The path asked for if it is one of ours, else the start. */
    public static LocalPath orStart(@Nullable String asked) {
        return asked != null && SAFE.matcher(asked).matches() ? new LocalPath(asked) : START;
    }

    boolean isStart() {
        return equals(START);
    }
}
