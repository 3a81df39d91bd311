package io.countersign.posts.ui;

import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.MediaId;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.Problem;
import io.countersign.posts.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The post in front of its writer. Every gesture on it is one service call; a refusal is said, the words on the screen
 * stay, and whatever shows the post is told.
 */
class OpenPost {

    private static final String STALE = "posts.changed-meanwhile";

    private final Composing composing;
    private final PostId id;
    private final List<Runnable> watchers = new ArrayList<>();
    private DraftView draft;
    private String words;
    private List<Problem> problems;
    private @Nullable DraftView theirs;

    OpenPost(Composing composing, PostId id) {
        this.composing = composing;
        this.id = id;
        this.draft = composing.get(Desk.actor(), id);
        this.words = draft.text();
        this.problems = composing.problems(Desk.actor(), id);
    }

    /** Lets something that shows the post know of every change. */
    void watch(Runnable watcher) {
        watchers.add(watcher);
        watcher.run();
    }

    DraftView draft() {
        return draft;
    }

    /** The words on the screen, saved or not. */
    String words() {
        return words;
    }

    /** The words on the screen as they would go out. */
    String spoken() {
        return draft.spoken(words);
    }

    boolean isSaved() {
        return words.equals(draft.text()) && theirs == null;
    }

    /** The post as somebody else changed it while these words were typed, until the writer decides. */
    Optional<DraftView> theirs() {
        return Optional.ofNullable(theirs);
    }

    /** What stops the post as it is saved, and what is worth knowing. */
    List<Problem> problems() {
        return problems;
    }

    void write(String text) {
        words = text.replace("\r\n", "\n");
        if (theirs == null && !isSaved()) {
            attempt(() -> save(draft));
        }
        tell();
    }

    private void save(DraftView seen) {
        try {
            draft = composing.saveText(Desk.actor(), id, seen.edits(), words);
            theirs = null;
        } catch (Refused refused) {
            if (!refused.refusal().rule().equals(STALE)) {
                throw refused;
            }
            saveBeside(seen, refused);
        }
    }

    /** A picture or a window somebody else changed is no reason to keep words from being saved; other words are. */
    private void saveBeside(DraftView seen, Refused stale) {
        DraftView now = composing.get(Desk.actor(), id);
        if (!now.text().equals(seen.text())) {
            theirs = now;
            throw stale;
        }
        draft = composing.saveText(Desk.actor(), id, now.edits(), words);
        theirs = null;
    }

    /** Saves the words on the screen over what somebody else wrote, which the writer has now seen. */
    void keepMine() {
        DraftView seen = theirs;
        if (seen != null) {
            attempt(() -> save(seen));
            tell();
        }
    }

    /** Gives up the words on the screen for what somebody else wrote. */
    void takeTheirs() {
        DraftView seen = theirs;
        if (seen != null) {
            theirs = null;
            draft = seen;
            words = seen.text();
            tell();
        }
    }

    void addPicture(byte[] upload) {
        change(() -> composing.addPicture(Desk.actor(), id, upload));
    }

    void describe(MediaItem picture, String altText) {
        change(() -> composing.describe(Desk.actor(), id, picture.id(), altText));
    }

    void removePicture(MediaId picture) {
        change(() -> composing.removePicture(Desk.actor(), id, picture));
    }

    /** Says who puts the post up where no machine may. */
    void handTo(MemberId hand) {
        change(() -> composing.handTo(Desk.actor(), id, hand));
    }

    /** Says when the post may go out; answers whether that was taken. */
    boolean goOut(Supplier<Window> window) {
        return change(() -> composing.setWindow(Desk.actor(), id, window.get()));
    }

    /** Does something that needs exactly the post on the screen, such as asking for a signature. */
    boolean asShown(Runnable gesture) {
        refresh();
        if (!isSaved()) {
            tell();
            return false;
        }
        return change(gesture);
    }

    private boolean change(Runnable gesture) {
        boolean done = attempt(gesture);
        refresh();
        tell();
        return done;
    }

    /** Looks at the post again. Words somebody else changed meanwhile are laid beside these, never over them. */
    private void refresh() {
        DraftView now = composing.get(Desk.actor(), id);
        if (theirs != null || !now.text().equals(draft.text())) {
            theirs = now;
        } else {
            draft = now;
        }
    }

    private static boolean attempt(Runnable gesture) {
        try {
            gesture.run();
            return true;
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
            return false;
        }
    }

    private void tell() {
        problems = composing.problems(Desk.actor(), id);
        List.copyOf(watchers).forEach(Runnable::run);
    }
}
