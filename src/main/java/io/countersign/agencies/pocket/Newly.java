package io.countersign.agencies.pocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stood in the form of somebody who joins; the password is never shown again. */
public record Newly(String name, String password, String zone, String language) {

    public Newly(@Nullable String name, @Nullable String password, @Nullable String zone, @Nullable String language) {
        this.name = Objects.requireNonNullElse(name, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.zone = Objects.requireNonNullElse(zone, "");
        this.language = Objects.requireNonNullElse(language, "");
    }

    @Override
    public String toString() {
        return name;
    }
}
