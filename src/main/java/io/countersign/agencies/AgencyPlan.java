package io.countersign.agencies;

import io.countersign.base.Refusal;
import io.countersign.base.Slug;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What an agency is to be called and where it is at home.
 *
 * @param slug what its addresses begin with
 */
public record AgencyPlan(Slug slug, String name, ZoneId zone, Locale locale) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SLUG = 32;

    /** Reads what somebody typed; a short name left empty is made from the name. Refuses with a sentence. */
    public static AgencyPlan of(String typedName, String typedSlug, ZoneId zone, Locale locale) {
        String name = typedName.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.by("founding.name", LONGEST_NAME).asException();
        }
        return new AgencyPlan(Slug.parse(typedSlug.isBlank() ? slugOf(name) : typedSlug), name, zone, locale);
    }

    /** A name in another script leaves nothing behind; then somebody has to choose. */
    private static String slugOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("-$", "");
    }
}
