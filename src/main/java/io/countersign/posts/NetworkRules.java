package io.countersign.posts;

import io.countersign.accounts.NetworkName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What each network takes: how long, how many pictures, how many hashtags.
 *
 * @param longest the longest text, in the network's own measure
 * @param fewestPictures how many pictures a post must have
 * @param mostHashtags how many hashtags a text may have
 */
public record NetworkRules(NetworkName network, int longest, int fewestPictures, int mostPictures, int mostHashtags) {

    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/#])[#\\uFF03](?=[\\p{N}_]*\\p{L})[\\p{L}\\p{M}\\p{N}_]+");

    private static final int ANY = Integer.MAX_VALUE;
    private static final NetworkRules X = new NetworkRules(NetworkName.X, XRules.LONGEST, 0, XRules.MOST_PICTURES, ANY);
    private static final NetworkRules FACEBOOK = new NetworkRules(NetworkName.FACEBOOK, 63_206, 0, 10, ANY);
    private static final NetworkRules INSTAGRAM = new NetworkRules(NetworkName.INSTAGRAM, 2_200, 1, 10, 30);
    private static final NetworkRules LINKEDIN = new NetworkRules(NetworkName.LINKEDIN, 3_000, 0, 20, ANY);

    /** The rules of a network. */
    public static NetworkRules of(NetworkName network) {
        return switch (network) {
            case X -> X;
            case FACEBOOK -> FACEBOOK;
            case INSTAGRAM -> INSTAGRAM;
            case LINKEDIN -> LINKEDIN;
        };
    }

    /** The length as the network counts it: X weighs, the others count UTF-16 units, as browsers do. */
    public int length(String text) {
        return network == NetworkName.X ? XRules.weightedLength(text) : text.length();
    }

    List<Problem> problems(String text, List<MediaItem> media) {
        List<Problem> problems = new ArrayList<>();
        if (text.isBlank() && media.isEmpty()) {
            problems.add(Problem.stopping("posts.empty"));
        }
        int length = length(text);
        if (length > longest) {
            problems.add(Problem.stopping("posts.long", length, longest, length - longest, network.title()));
        }
        if (media.size() < fewestPictures) {
            problems.add(Problem.stopping("posts.picture-needed", network.title()));
        }
        if (media.size() > mostPictures) {
            problems.add(Problem.stopping("posts.pictures", mostPictures, network.title()));
        }
        int hashtags = hashtags(text);
        if (hashtags > mostHashtags) {
            problems.add(Problem.stopping("posts.hashtags", network.title(), mostHashtags, hashtags));
        }
        if (network == NetworkName.X) {
            problems.addAll(XRules.problems(media));
        }
        return problems;
    }

    private static int hashtags(String text) {
        return (int) HASHTAG.matcher(text).results().count();
    }
}
