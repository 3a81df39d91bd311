package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.OneLine;
import io.countersign.delegation.rules.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A post as somebody writes it for themselves.
 *
 * @param post the draft it was kept in before; none for the first time
 * @param title what its task is called while nothing is written
 * @param reason why it is in its lane, in one sentence
 */
public record OwnPost(
        @Nullable PostId post,
        AccountId account,
        Lane lane,
        String text,
        @Nullable Window window,
        OwnPicture picture,
        String title,
        String reason) {

    private static final int TITLE = 90;

    /**
     * The picture of a post of one's own.
     *
     * @param added the bytes of a new one; empty where none was chosen
     * @param taken whether the one that was kept before is taken out
     */
    public record OwnPicture(byte[] added, String altText, boolean taken) {

        boolean replaces() {
            return taken || added.length > 0;
        }
    }

    String called() {
        return text.isBlank() ? title : OneLine.of(text, TITLE);
    }
}
