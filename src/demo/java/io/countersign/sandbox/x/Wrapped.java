package io.countersign.sandbox.x;

import com.twitter.twittertext.Extractor;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post's text as X's API gives it back: links and pictures wrapped in t.co addresses, the three signs of HTML
 * escaped, positions counted in code points of the answered text.
 */
record Wrapped(String text, List<Link> links) {

    private static final int CODE_LENGTH = 10;
    private static final int LONGEST_DISPLAY = 26;

    /** A wrapped address and where it stands. */
    record Link(
            int start,
            int end,
            String url,
            String expanded,
            String display,
            @Nullable Long picture) {}

    static Wrapped of(XPost post) {
        Writer writer = new Writer(post);
        String text = post.text();
        int from = 0;
        for (Extractor.Entity url : new Extractor().extractURLsWithIndices(text)) {
            writer.plain(text.substring(from, url.getStart()));
            writer.link(text.substring(url.getStart(), url.getEnd()));
            from = url.getEnd();
        }
        writer.plain(text.substring(from));
        writer.pictures();
        return new Wrapped(writer.text.toString(), writer.links);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String withScheme(String url) {
        return url.matches("(?i)https?://.*") ? url : "http://" + url;
    }

    static String display(String url) {
        String bare = url.replaceFirst("(?i)^https?://", "").replaceFirst("(?i)^www\\.", "");
        return bare.length() <= LONGEST_DISPLAY ? bare : bare.substring(0, LONGEST_DISPLAY) + "…";
    }

    /** Writes the text from left to right. */
    private static final class Writer {

        private final XPost post;
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();

        Writer(XPost post) {
            this.post = post;
        }

        void plain(String part) {
            text.append(escaped(part));
        }

        void link(String url) {
            append(withScheme(url), display(url), null, code(links.size()));
        }

        void pictures() {
            String code = code(links.size());
            int start = text.length();
            for (Long picture : post.mediaIds()) {
                text.setLength(start);
                text.append(start == 0 ? "" : " ");
                String status = "https://x.com/" + post.author().handle() + "/status/" + post.id() + "/photo/1";
                append(status, "pic.x.com/" + code, picture, code);
            }
        }

        private void append(String expanded, String display, @Nullable Long picture, String code) {
            String url = "https://t.co/" + code;
            int start = text.codePointCount(0, text.length());
            text.append(url);
            links.add(new Link(start, start + url.length(), url, expanded, display, picture));
        }

        private String code(int index) {
            byte[] digest = sha256((post.id() + ":" + index).getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).toString(Character.MAX_RADIX).substring(0, CODE_LENGTH);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
