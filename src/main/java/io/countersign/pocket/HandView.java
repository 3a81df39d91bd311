package io.countersign.pocket;

import io.countersign.base.Texts;
import io.countersign.publishing.Handover;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.SignedPost;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody puts up by hand, in the reader's language.
 *
 * @param over whether it can be put up no more
 * @param up whether it was put up
 * @param words the signed words, while they may go up
 * @param link where it stands, once it is up and somebody said where
 * @param why why there is nothing to copy
 */
public record HandView(
        String id,
        String network,
        String handle,
        String begin,
        String from,
        String until,
        boolean over,
        boolean up,
        @Nullable String words,
        List<PictureView> pictures,
        @Nullable String link,
        String why) {

    private static final int LETTERS_IN_A_LINE = 38;
    private static final int MOST_LINES = 14;

    static HandView of(Handover hand, Locale locale) {
        return new HandView(
                hand.delivery().id().text(),
                hand.network(),
                hand.handle(),
                hand.begin(),
                Days.exactly(hand.delivery().earliest(), hand.zone(), locale),
                Days.exactly(hand.delivery().latest(), hand.zone(), locale),
                hand.closed() == null,
                hand.isUp(),
                hand.signed().map(SignedPost::text).orElse(null),
                hand.signed().stream()
                        .flatMap(post -> post.media().stream())
                        .map(PictureView::of)
                        .toList(),
                hand.isUp() ? hand.delivery().permalink() : null,
                hand.why(Texts.in(locale)));
    }

    /** Whether there is something to copy. */
    public boolean isOpen() {
        return words != null;
    }

    /** The words as a text area needs them: browsers leave out the first line break after its beginning. */
    public String area() {
        return "\n" + words;
    }

    /** How many lines show the words without scrolling, up to a measure. */
    public long lines() {
        return words == null
                ? 1
                : Math.min(
                        MOST_LINES,
                        words.lines()
                                .mapToLong(line -> 1 + line.length() / LETTERS_IN_A_LINE)
                                .sum());
    }

    /** A picture to save or share. */
    public record PictureView(String sha256, String alt, String name) {

        private static final int SHORT = 8;

        static PictureView of(SignedMedia picture) {
            String kind = picture.mime().substring(picture.mime().indexOf('/') + 1);
            return new PictureView(
                    picture.sha256(), picture.altText(), picture.sha256().substring(0, SHORT) + "." + kind);
        }
    }
}
