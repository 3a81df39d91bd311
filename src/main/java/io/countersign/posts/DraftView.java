package io.countersign.posts;

import io.countersign.accounts.AccountSummary;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is written and looked at.
 *
 * @param text the words as they were written
 * @param byline by whom they are spoken, where that stands below them; empty elsewhere
 * @param edits how many edits it has seen: what a save must name, so that nobody overwrites another's words unseen
 * @param byHand who puts it up where no machine may
 */
public record DraftView(
        PostId id,
        TaskId task,
        ClientId client,
        AccountSummary account,
        Lane lane,
        PostState state,
        String text,
        String byline,
        List<MediaItem> media,
        @Nullable Window window,
        @Nullable RevisionId current,
        int edits,
        MemberId author,
        Instant savedAt,
        MemberId byHand,
        List<Returned> returns) {

    /** The words as they go out. */
    public String spoken() {
        return spoken(text);
    }

    /** Other words as they would go out in place of these. */
    public String spoken(String words) {
        return byline.isEmpty() ? words : (words.stripTrailing() + "\n\n" + byline).strip();
    }

    /** Words that were taken from what goes out, without the name below them. */
    public String written(String spoken) {
        if (spoken.equals(spoken())) {
            return text;
        }
        return !byline.isEmpty() && spoken.endsWith(byline)
                ? spoken.substring(0, spoken.length() - byline.length()).stripTrailing()
                : spoken;
    }

    /** The last time it was sent back, if it was. */
    public Optional<Returned> lastReturn() {
        return returns.isEmpty() ? Optional.empty() : Optional.of(returns.getLast());
    }

    /** The kind of act on the network: what a manifest names. */
    public String act() {
        return lane == Lane.VOICE ? "speak" : "announce";
    }
}
