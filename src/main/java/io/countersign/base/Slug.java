package io.countersign.base;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/** The short name of an agency: the first word of every address inside it. */
@Embeddable
public record Slug(@Column(name = "slug") String value) implements Serializable {

    /** The form of a slug, as routes and path patterns use it. */
    public static final String FORM = "[a-z0-9][a-z0-9-]{2,31}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** Reads what somebody typed as the short name of a new agency; refuses a wrong form or a reserved word. */
    public static Slug parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (ReservedWords.contains(text)) {
            throw Refusal.by("base.slug-reserved", text).asException();
        }
        if (!isSlug(text)) {
            throw Refusal.by("base.slug-form").asException();
        }
        return new Slug(text);
    }

    /** Reads the first word of an address; whatever cannot be a slug is {@link NotFound}, as an unknown one is. */
    public static Slug ofPath(String word) {
        if (!isSlug(word)) {
            throw new NotFound();
        }
        return new Slug(word);
    }

    private static boolean isSlug(String text) {
        return PATTERN.matcher(text).matches() && !ReservedWords.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
