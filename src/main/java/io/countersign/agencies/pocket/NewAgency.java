package io.countersign.agencies.pocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stood in the form of somebody who founds an agency; the password is never shown again. */
public record NewAgency(String name, String password, String agency, String slug, String zone, String language) {

    public NewAgency(
            @Nullable String name,
            @Nullable String password,
            @Nullable String agency,
            @Nullable String slug,
            @Nullable String zone,
            @Nullable String language) {
        this.name = Objects.requireNonNullElse(name, "");
        this.password = Objects.requireNonNullElse(password, "");
        this.agency = Objects.requireNonNullElse(agency, "");
        this.slug = Objects.requireNonNullElse(slug, "");
        this.zone = Objects.requireNonNullElse(zone, "");
        this.language = Objects.requireNonNullElse(language, "");
    }

    static NewAgency empty() {
        return new NewAgency(null, null, null, null, "UTC", null);
    }

    @Override
    public String toString() {
        return agency;
    }
}
