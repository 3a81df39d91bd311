package io.countersign.sandbox.facebook;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A post as a page shows it: for people, and with its exact text for comparing. */
record PostView(FacebookPage page, FacebookPost post, List<FacebookPhoto> photos, List<FacebookComment> comments) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public String time() {
        return READABLE.format(post.createdAt());
    }

    public String instant() {
        return post.createdAt().toString();
    }

    public String initial() {
        return initial(page);
    }

    static String initial(FacebookPage page) {
        String name = page.name();
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    public String path() {
        return post.path();
    }

    public String pagePath() {
        return page.path();
    }

    /** The bytes of the text in base64. */
    public String raw() {
        return Base64.getEncoder().encodeToString(post.bytes());
    }

    /** The text as markup that a browser reads back to exactly the same characters, line ends of every kind included. */
    public String exact() {
        return "\n" + HtmlUtils.htmlEscape(post.text(), "UTF-8").replace("\r", "&#13;");
    }
}
