package io.countersign.sandbox.x;

import com.twitter.twittertext.Extractor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A post as a page shows it: with links, pictures and time for people, and with its exact text for comparing. */
record PostView(
        XPost post,
        List<Part> parts,
        List<XPicture> pictures,
        @Nullable XPost repliedTo) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A piece of text, leading somewhere or not. */
    record Part(String text, @Nullable String target) {}

    static PostView of(XPost post, List<XPicture> pictures, @Nullable XPost repliedTo) {
        return new PostView(post, parts(post.text()), pictures, repliedTo);
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Extractor.Entity entity : new Extractor().extractEntitiesWithIndices(text)) {
            parts.add(new Part(text.substring(from, entity.getStart()), null));
            parts.add(part(text.substring(entity.getStart(), entity.getEnd()), entity.getType()));
            from = entity.getEnd();
        }
        parts.add(new Part(text.substring(from), null));
        return parts;
    }

    private static Part part(String text, Extractor.Entity.Type type) {
        return switch (type) {
            case URL -> new Part(Wrapped.display(text), Wrapped.withScheme(text));
            case MENTION -> new Part(text, "/sandbox/x/@" + text.substring(1));
            default -> new Part(text, null);
        };
    }

    public String id() {
        return Long.toString(post.id());
    }

    public String initial() {
        return initial(post.author());
    }

    static String initial(XAccount account) {
        String name = account.name();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    public String instant() {
        return Json.time(post.createdAt());
    }

    public String time() {
        return readable(post.createdAt());
    }

    static String readable(Instant instant) {
        return READABLE.format(instant);
    }

    public String path() {
        return post.path();
    }

    public String authorPath() {
        return post.author().path();
    }

    /** The bytes of the text in base64. */
    public String raw() {
        return Base64.getEncoder().encodeToString(post.bytes());
    }

    /** The text as markup that a browser reads back to exactly the same characters, line ends of every kind included. */
    public String exact() {
        return "\n" + Wrapped.escaped(post.text()).replace("\r", "&#13;");
    }
}
