package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A post as lists name it.
 *
 * @param current the revision it stands for, or stood for before it was edited or dropped
 */
public record PostSummary(
        PostId id,
        TaskId task,
        ClientId client,
        AccountId account,
        MemberId author,
        Lane lane,
        PostState state,
        String text,
        @Nullable Window window,
        @Nullable RevisionId current) {

    private static final int LINE = 120;

    /** The first words, on one line; empty where only pictures speak. */
    public String opening() {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LINE) {
            return line;
        }
        int word = line.lastIndexOf(' ', LINE - 2);
        int end = word > LINE / 2 ? word : line.offsetByCodePoints(0, LINE / 2);
        return line.substring(0, end) + " …";
    }

    /** Whether it is signed and neither edited nor dropped since. */
    public boolean standsSigned() {
        return state == PostState.SIGNED;
    }

    /** Whether the post stands signed as this revision, so that what becomes of it is still of use to somebody. */
    public boolean standsAs(RevisionId revision) {
        return standsSigned() && revision.equals(current);
    }
}
