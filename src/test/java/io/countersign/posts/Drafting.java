package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;

/** Brings posts to where a test begins, through the same services people use. */
@TestComponent
class Drafting {

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Composing composing;
    private final Revisions revisions;
    private final Clock clock;

    Drafting(BriefIntake intake, SplitEditing editing, Composing composing, Revisions revisions, Clock clock) {
        this.intake = intake;
        this.editing = editing;
        this.composing = composing;
        this.revisions = revisions;
        this.clock = clock;
    }

    TaskId task(World world, Lane lane, ClientId client, AccountId account, MemberId assignee) {
        Actor manager = world.manager().actor();
        BriefId brief = intake.receive(manager, client, wish(lane));
        TaskSummary task = intake.get(manager, brief).tasks().stream()
                .filter(one -> one.lane() == lane)
                .findFirst()
                .orElseThrow();
        editing.plan(manager, task.id(), account, assignee, null);
        intake.confirm(manager, brief);
        return task.id();
    }

    private static String wish(Lane lane) {
        return switch (lane) {
            case SETUP -> "Please set up a Facebook page and upload the new banner.";
            case PROMOTION -> "Announce the reading on Thursday.";
            case VOICE -> "Please answer the comments under last week's post.";
        };
    }

    TaskId promotionOfMira(World world) {
        return task(
                world,
                Lane.PROMOTION,
                world.mira(),
                world.personal(),
                world.va().member());
    }

    /** A post on Crumb's account that its VA has written and given a window. */
    PostId written(World world, String text) {
        Actor va = world.va().actor();
        PostId post = composing.openFor(
                va,
                task(
                        world,
                        Lane.PROMOTION,
                        world.crumb(),
                        world.corporate(),
                        world.va().member()));
        composing.saveText(va, post, 0, text);
        composing.setWindow(va, post, tomorrow());
        return post;
    }

    RevisionId asked(World world, PostId post) {
        return freeze(world.va().actor(), post);
    }

    RevisionId freeze(Actor actor, PostId post) {
        RevisionId revision = RevisionId.random();
        byte[] manifest = composing.get(actor, post).text().getBytes(StandardCharsets.UTF_8);
        revisions.freeze(actor, post, revision, manifest, Picture.digest(manifest));
        return revision;
    }

    RevisionId signed(World world, PostId post) {
        RevisionId revision = asked(world, post);
        revisions.markSigned(world.crumbOwner().actor(), revision);
        return revision;
    }

    Window tomorrow() {
        Instant morning = clock.instant().plus(Duration.ofDays(1));
        return Window.of(morning, morning.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon"));
    }
}
