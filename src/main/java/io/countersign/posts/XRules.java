package io.countersign.posts;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;

/** X's rules for a post: weighted length as X counts it (twitter-text 3), pictures, what a post costs. */
public final class XRules {

    /** The longest post of an ordinary account, in X's weighted characters. */
    public static final int LONGEST = 280;

    /** The most bytes a picture may have. */
    public static final int LARGEST_PICTURE = 5 * 1024 * 1024;

    static final int MOST_PICTURES = 4;
    static final int LONGEST_ALT_TEXT = 1_000;
    private static final BigDecimal PLAIN_POST = new BigDecimal("0.015");
    private static final BigDecimal POST_WITH_LINK = new BigDecimal("0.200");

    private XRules() {}

    /** The length as X counts it: links 23, most letters 1, CJK and emoji 2. */
    public static int weightedLength(String text) {
        return text.isEmpty() ? 0 : parse(text).weightedLength;
    }

    /** The links in a text, as X would find them. */
    public static List<String> links(String text) {
        return new Extractor().extractURLs(text);
    }

    /** About what X charges for the post, in US dollars (prices of February 2026). */
    public static BigDecimal cost(String text) {
        return links(text).isEmpty() ? PLAIN_POST : POST_WITH_LINK;
    }

    /** A picture that moves stands alone. */
    static List<Problem> problems(List<MediaItem> media) {
        boolean animated = media.stream().anyMatch(item -> item.mime().equals("image/gif"));
        return animated && media.size() > 1 ? List.of(Problem.stopping("posts.x-gif-alone")) : List.of();
    }

    private static TwitterTextParseResults parse(String text) {
        return TwitterTextParser.parseTweet(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
