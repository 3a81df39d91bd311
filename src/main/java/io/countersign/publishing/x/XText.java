package io.countersign.publishing.x;

import com.twitter.twittertext.Extractor;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import twitter4j.Tweet;
import twitter4j.UrlEntity2;

/** Makes what X shows comparable with what was sent: X wraps links in t.co, escapes three signs, adds a media link. */
final class XText {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MEDIA_LINK = Pattern.compile("\\s*https://t\\.co/\\w+\\s*$");
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://");

    private XText() {}

    /** The text as it was sent: signs unescaped, wrapped links spelled out, the link to its own pictures cut. */
    static String spelledOut(Tweet post) {
        String text = unescaped(post.getText());
        List<UrlEntity2> links = post.getUrls();
        if (links != null) {
            for (UrlEntity2 link : links.stream()
                    .sorted(Comparator.comparingInt(UrlEntity2::getStart).reversed())
                    .toList()) {
                text = link.getMediaKey() == null
                        ? text.replace(link.getUrl(), link.getExpandedUrl())
                        : text.replace(link.getUrl(), "");
            }
        }
        return MEDIA_LINK.matcher(text).replaceFirst("");
    }

    private static String unescaped(String shown) {
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What two texts have in common when they are the same post. */
    static String fingerprint(String text) {
        String plain = text;
        for (String link : new Extractor().extractURLs(text)) {
            String bare = SCHEME.matcher(link).replaceFirst("");
            plain = plain.replace(link, bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare);
        }
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return SPACES.matcher(normal).replaceAll(" ").strip();
    }
}
