package io.countersign.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail as it goes out: plain text and the same as HTML.
 *
 * @param to the address
 */
public record Letter(String to, String subject, String text, String html) {

    /** A letter that leads somewhere: its first words, a link with what it is for, and what else is to be said. */
    static Letter leading(String to, String subject, String opening, String link, String open, List<String> rest) {
        List<String> lines = new ArrayList<>(List.of(opening, link));
        lines.addAll(rest);
        String html = paragraph(escaped(opening))
                + paragraph("<a href=\"" + escaped(link) + "\">" + escaped(open) + "</a>")
                + rest.stream().map(Letter::escaped).map(Letter::paragraph).collect(Collectors.joining());
        return new Letter(to, subject, String.join("\n\n", lines), html);
    }

    private static String paragraph(String words) {
        return "<p>" + words + "</p>";
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
