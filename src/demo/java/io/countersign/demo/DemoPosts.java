package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.DemoWork.DemoClient;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Brings posts of the demonstration into every state people will meet, by the gestures people use. */
@Component
class DemoPosts {

    private static final int NOW = 0;

    private final TaskDesk tasks;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Signing signing;
    private final DemoNetwork network;
    private final Clock clock;

    DemoPosts(
            TaskDesk tasks,
            Composing composing,
            AskingForSignature asking,
            Signing signing,
            DemoNetwork network,
            Clock clock) {
        this.tasks = tasks;
        this.composing = composing;
        this.asking = asking;
        this.signing = signing;
        this.network = network;
        this.clock = clock;
    }

    void fillHarbour(Actor va, DemoClient harbour) {
        List<TaskSummary> open = promotions(va, harbour);
        sign(harbour, asked(va, harbour, open, "empty hour", """
                An hour with nothing in it is not a gap in the plan. It is the plan.

                New on the blog: https://harbour.example/empty-hour""", NOW));
        PostId pier = drafted(va, harbour, open, "saying no", """
                Saying no is a complete sentence. Saying it kindly is a craft, and one can practise it: start with the
                calendar, it never takes offence.""", 2);
        MediaItem picture = composing.addPicture(va, pier, DemoPicture.pierAtDawn());
        composing.describe(va, pier, picture.id(), "A wooden pier in calm water at dawn, nobody on it.");
        asking.ask(va, pier);
        asked(va, harbour, open, "open hour", """
                Friday at noon: the open hour. No slides, no pitch, twelve chairs. Bring the one appointment you dread.

                https://harbour.example/open-hour""", 3);
        RevisionId sharp = asked(va, harbour, open, "notifications", """
                Your phone is not urgent. Switch off every notification that is not a person. You are welcome.""", 2);
        signing.sendBack(
                harbour.owner(), sharp, "Too sharp for me. Can it sound like an invitation?", new Proof.WayIn());
        sign(harbour, asked(va, harbour, open, "winter course", """
                Six weeks, six people, one question each: the winter course begins on 12 January.

                https://harbour.example/winter""", 4));
    }

    void fillCrumb(Actor va, DemoClient crumb) {
        List<TaskSummary> open = promotions(va, crumb);
        drafted(va, crumb, open, "workshop", """
                One Saturday, one oven, no experience needed. Our cookie workshop is back on 6 December: twelve places,
                children welcome from eight.

                Sign up: https://crumb.example/workshops""", 2);
        network.swallowNext(crumb.onX());
        sign(crumb, asked(va, crumb, open, "stollen", """
                The stollen is back. Baked on Thursday, rested until Sunday, gone by Tuesday if last year is a guide.""", NOW));
        asked(va, crumb, open, "sourdough", """
                How to keep sourdough for a week: cut side down on a wooden board, a linen cloth over it, and out of the
                fridge.""", 2);
        RevisionId loud = asked(va, crumb, open, "gift cards", """
                Gift cards! The gift that never burns! Only this week!""", 2);
        signing.dontPost(crumb.owner(), loud, "We do not shout. No gift cards this year.", new Proof.WayIn());
    }

    private List<TaskSummary> promotions(Actor va, DemoClient client) {
        return tasks.board(va, EnumSet.of(TaskState.TODO)).stream()
                .filter(one -> one.client().equals(client.id()) && one.lane() == Lane.PROMOTION)
                .toList();
    }

    private PostId drafted(Actor va, DemoClient client, List<TaskSummary> open, String about, String words, int days) {
        TaskSummary task = open.stream()
                .filter(one -> one.title().contains(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task about " + about));
        PostId post = composing.openFor(va, task.id());
        composing.saveText(va, post, composing.get(va, post).edits(), flowing(words));
        composing.setWindow(va, post, window(client, days));
        return post;
    }

    private RevisionId asked(
            Actor va, DemoClient client, List<TaskSummary> open, String about, String words, int days) {
        return asking.ask(va, drafted(va, client, open, about, words, days));
    }

    private void sign(DemoClient client, RevisionId revision) {
        String nonce = signing.begin(client.owner(), List.of(revision)).nonce();
        signing.sign(
                client.owner(),
                new SignRequest(nonce, List.of(revision), new Proof.PasswordProof(DemoPeople.PASSWORD)));
    }

    /** From now on, or in the morning so many days ahead, where the client is. */
    private Window window(DemoClient client, int days) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant begin = days == NOW
                ? now
                : now.atZone(client.zone())
                        .plusDays(days)
                        .with(LocalTime.of(9, 0))
                        .toInstant();
        return Window.of(begin, begin.plus(Duration.ofHours(2)), client.zone());
    }

    /** Paragraphs stay apart, lines within them flow. */
    private static String flowing(String words) {
        return words.strip().replaceAll("(?<!\n)\n(?!\n)", " ");
    }
}
