package io.countersign.desk.calendar;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.Refusal;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.Question;
import io.countersign.posts.Composing;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Window;
import io.countersign.posts.ui.WindowWords;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.publishing.Timetable;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.tasks.TaskDesk;
import java.time.Clock;
import java.time.Instant;

/**
 * Moves what stands in the calendar: freely where no signature stands in the way, inside the signed time without a new
 * one, and beyond it only after saying what that costs.
 */
@SpringComponent
class Moving {

    private final TaskDesk tasks;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Timetable timetable;
    private final Deliveries deliveries;
    private final SignedBy signed;
    private final Clock clock;

    Moving(
            TaskDesk tasks,
            Composing composing,
            AskingForSignature asking,
            Timetable timetable,
            Deliveries deliveries,
            SignedBy signed,
            Clock clock) {
        this.tasks = tasks;
        this.composing = composing;
        this.asking = asking;
        this.timetable = timetable;
        this.deliveries = deliveries;
        this.signed = signed;
        this.clock = clock;
    }

    /**
     * Moves an item, or asks first, or refuses.
     *
     * @param again shows the page anew
     */
    void to(Item item, Instant when, Runnable again) {
        if (when.equals(item.matter().at())) {
            return;
        }
        switch (item.matter()) {
            case Matter.Due due -> {
                requireAhead(when);
                tasks.dueBy(Desk.actor(), due.task().id(), when);
                done("calendar.moved", item, when, again);
            }
            case Matter.Sent sent -> sent(item, sent, when, again);
            case Matter.Written written -> written(item, written, when, again);
        }
    }

    private void sent(Item item, Matter.Sent sent, Instant when, Runnable again) {
        boolean inside = !when.isBefore(sent.delivery().earliest())
                && !when.isAfter(sent.delivery().latest());
        requireMovable(sent.delivery(), inside);
        requireAhead(when);
        if (inside) {
            timetable.moveTo(Desk.actor(), sent.delivery().id(), when);
            done("calendar.moved.signed", item, when, again);
        } else {
            askAnew(item, sent.post(), sent.window(), when, again);
        }
    }

    private void written(Item item, Matter.Written written, Instant when, Runnable again) {
        requireAhead(when);
        PostState state = written.post().state();
        if (state == PostState.SIGNED) {
            askAnew(item, written.post(), written.window(), when, again);
        } else if (state == PostState.ASKED) {
            askAgain(item, written, when, again);
        } else {
            composing.setWindow(
                    Desk.actor(), written.post().id(), written.window().from(when));
            done("calendar.moved", item, when, again);
        }
    }

    private void askAgain(Item item, Matter.Written written, Instant when, Runnable again) {
        Paragraph words =
                new Paragraph(Desk.text("calendar.asked.moving", words(written.window()), moment(item, when)));
        new Question(
                        Desk.text("calendar.asked.ask"),
                        Desk.text("calendar.asked.do"),
                        () -> {
                            composing.setWindow(
                                    Desk.actor(),
                                    written.post().id(),
                                    written.window().from(when));
                            again.run();
                            asking.ask(Desk.actor(), written.post().id());
                            done("calendar.asked.done", item, when, again);
                        },
                        words)
                .open();
    }

    private void askAnew(Item item, PostSummary post, Window window, Instant when, Runnable again) {
        Paragraph stands = new Paragraph(Desk.text("calendar.signed.stands", signed.names(post), words(window)));
        Paragraph moves = new Paragraph(Desk.text("calendar.signed.moving", moment(item, when)));
        new Question(
                        Desk.text("calendar.signed.ask"),
                        Desk.text("calendar.signed.do"),
                        () -> {
                            requireStoppable(post);
                            composing.setWindow(Desk.actor(), post.id(), window.from(when));
                            done("calendar.signed.done", item, when, again);
                        },
                        stands,
                        moves)
                .open();
    }

    /** What went out while somebody read the question is not taken back. */
    private void requireStoppable(PostSummary post) {
        deliveries.of(Desk.actor(), post.id()).stream()
                .filter(one -> one.revision().equals(post.current()))
                .forEach(one -> requireMovable(one, false));
    }

    private static void requireMovable(DeliverySummary delivery, boolean inside) {
        if (inside || delivery.state() != DeliveryState.BY_HAND) {
            delivery.state().requireMovable();
        }
    }

    private void requireAhead(Instant when) {
        if (!when.isAfter(clock.instant())) {
            throw Refusal.by("calendar.past").asException();
        }
    }

    private static void done(String key, Item item, Instant when, Runnable again) {
        again.run();
        Notices.done(Desk.text(key, moment(item, when)));
    }

    private static String words(Window window) {
        return new WindowWords(window, Times.mine(), Desk.texts()).line();
    }

    private static String moment(Item item, Instant when) {
        return Times.moment(when, item.zone());
    }
}
