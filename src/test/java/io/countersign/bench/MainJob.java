package io.countersign.bench;

import static org.awaitility.Awaitility.await;

import io.countersign.base.Actor;
import io.countersign.bench.BenchedAgency.BenchedClient;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What the agency lives on, once: a brief comes in, its tasks are planned and confirmed, the VA drafts the post and asks
 * for a signature, the owner signs it, and it is on X.
 *
 * <p>The owner's part and everything towards X go over HTTP. The desk is Vaadin, whose pages only a real browser can
 * drive; there the job calls the services that the desk's views call, one after the other as they do.
 */
final class MainJob {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final TaskDesk tasks;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Deliveries deliveries;
    private final Clock clock;
    private final String address;

    MainJob(Benched application) {
        this.intake = application.bean(BriefIntake.class);
        this.editing = application.bean(SplitEditing.class);
        this.tasks = application.bean(TaskDesk.class);
        this.composing = application.bean(Composing.class);
        this.asking = application.bean(AskingForSignature.class);
        this.deliveries = application.bean(Deliveries.class);
        this.clock = application.bean(Clock.class);
        this.address = application.address();
    }

    /** A job that came through: its client, its task, and the words that must be on X exactly once. */
    record Done(BenchedClient client, TaskId task, String text) {}

    /** Does the job up to the question for a signature. */
    RevisionId asked(BenchedClient client, int number) {
        return asking.ask(client.va(), drafted(client.va(), promotion(client, number), text(number)));
    }

    private static String text(int number) {
        return "Cookie workshop no. " + number + ": twelve places, one oven & <no> experience 🍪\n\n"
                + "Sign up: https://crumb.example/workshops?no=" + number + "&from=x";
    }

    /** Does the job from the brief to the timeline. */
    Done run(BenchedClient client, int number, Browser visitor) throws IOException, InterruptedException {
        String text = text(number);
        TaskId task = promotion(client, number);
        PostId post = drafted(client.va(), task, text);
        RevisionId revision = asking.ask(client.va(), post);
        client.owner().sign(revision);
        await().atMost(PATIENCE).pollInterval(GLANCE).pollDelay(GLANCE).until(() -> isPublished(client.va(), post));
        Done done = new Done(client, task, text);
        if (timeline(client, visitor).times(text) != 1) {
            throw new IOException("published, but not once on X: " + text);
        }
        return done;
    }

    private TaskId promotion(BenchedClient client, int number) {
        Actor manager = client.manager();
        BriefId brief = intake.receive(
                manager,
                client.id(),
                "For December:\n 1. New cover photo, the one with the gingerbread\n 2. Announce the cookie workshop no. "
                        + number + " on the 6th, sign-up link https://crumb.example/workshops");
        TaskId promotion = null;
        for (TaskSummary task : intake.get(manager, brief).tasks()) {
            editing.plan(manager, task.id(), client.account(), client.vaMember(), null);
            promotion = task.lane() == Lane.PROMOTION ? task.id() : promotion;
        }
        if (promotion == null) {
            throw new IllegalStateException("the brief was not read as one of a post");
        }
        intake.confirm(manager, brief);
        return promotion;
    }

    private PostId drafted(Actor va, TaskId task, String text) {
        PostId post = composing.openFor(va, task);
        composing.saveText(va, post, composing.get(va, post).edits(), text);
        Instant now = clock.instant();
        composing.setWindow(
                va,
                post,
                Window.of(now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofHours(2)), BenchedAgency.LISBON));
        return post;
    }

    private boolean isPublished(Actor va, PostId post) {
        return deliveries.of(va, post).stream().anyMatch(delivery -> delivery.state() == DeliveryState.PUBLISHED);
    }

    /** Whether the task of a job is closed, some time after its post is up. */
    boolean closes(Done done) {
        try {
            await().atMost(PATIENCE)
                    .until(() -> tasks.get(done.client().va(), done.task()).state() == TaskState.DONE);
            return true;
        } catch (ConditionTimeoutException stillOpen) {
            return false;
        }
    }

    Timeline timeline(BenchedClient client, Browser visitor) throws IOException, InterruptedException {
        return Timeline.of(visitor, address, client.handle());
    }
}
