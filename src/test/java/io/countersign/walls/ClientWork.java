package io.countersign.walls;

import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.MediaId;
import io.countersign.posts.MediaItem;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Variants;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskAssignment;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import io.countersign.testing.TestWorld.Somebody;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * Puts work of every kind on a client's desk, with the client's own word in each text.
 *
 * @param began a member who acts in no cell, and who began to connect an account
 */
record ClientWork(
        ApplicationContext context,
        MemberId began,
        AgencyId agency,
        String canary,
        ClientId client,
        Somebody owner,
        Somebody both,
        Somebody one,
        ClientSide.Accounts accounts) {

    /** How the client sounds, by its own word. */
    void houseSheet() {
        var rules = new HouseRules("As " + canary, "", "", "", "");
        context.getBean(HouseKeeping.class).write(both.actor(), client, 0, rules);
    }

    ClientSide.Proposal proposal() {
        String text = "1. new banner for %s\n2. announce the bazaar of %s\n".formatted(canary, canary);
        BriefId brief = intake().receive(both.actor(), client, text);
        List<TaskSummary> tasks = intake().get(both.actor(), brief).tasks();
        var stretch = tasks.getFirst().stretches().getFirst();
        int middle = text.indexOf(' ', (stretch.start() + stretch.end()) / 2);
        return new ClientSide.Proposal(
                brief, tasks.getFirst().id(), tasks.getLast().id(), middle);
    }

    ClientSide.Work work() {
        String text = """
                1. new banner for %1$s
                2. announce the bazaar of %1$s
                3. announce the concert of %1$s
                4. answer the comments about %1$s
                5. answer the messages about %1$s
                6. announce the last evening of %1$s
                7. announce the raffle of %1$s
                8. make a list of the followers of %1$s
                9. unfollow the bots of %1$s
                """.formatted(canary);
        BriefId brief = intake().receive(both.actor(), client, text);
        List<TaskSummary> found = intake().get(both.actor(), brief).tasks();
        intake().confirm(both.actor(), brief);
        TaskId todo = in(found, Lane.SETUP, 0);
        TaskId voice = in(found, Lane.VOICE, 0);
        var planning = context.getBean(SplitEditing.class);
        planning.plan(both.actor(), voice, accounts.personal(), owner.member(), null);
        Instant due = Arguments.farOff().earliest().minusSeconds(60);
        planning.plan(both.actor(), todo, accounts.corporate(), one.member(), due);
        planning.plan(both.actor(), in(found, Lane.VOICE, 1), accounts.corporate(), owner.member(), null);
        context.getBean(TaskAssignment.class).assign(both.actor(), in(found, Lane.VOICE, 1), one.member());
        planning.plan(both.actor(), in(found, Lane.SETUP, 1), accounts.corporate(), both.member(), null);
        planning.plan(both.actor(), in(found, Lane.SETUP, 2), accounts.personal(), owner.member(), null);
        context.getBean(VoiceTasks.class).addFact(both.actor(), voice, "A fact of " + canary, null);
        return new ClientSide.Work(
                todo,
                voice,
                in(found, Lane.PROMOTION, 0),
                in(found, Lane.PROMOTION, 1),
                in(found, Lane.PROMOTION, 2),
                in(found, Lane.PROMOTION, 3),
                in(found, Lane.SETUP, 1),
                in(found, Lane.SETUP, 2));
    }

    ClientSide.Content content(ClientSide.Work work) {
        Actor va = both.actor();
        WayOut.connect(context, client);
        PostId draft = post(work.drafted());
        MediaId picture = pictured(draft).id();
        RevisionId refused = context.getBean(AskingForSignature.class).ask(va, draft);
        context.getBean(Signing.class).sendBack(owner.actor(), refused, "Not like that, " + canary, new Proof.WayIn());
        RevisionId never = context.getBean(AskingForSignature.class).ask(va, post(work.dropped()));
        context.getBean(Signing.class).dontPost(owner.actor(), never, "Never of " + canary, new Proof.WayIn());
        PostId asked = post(work.asked());
        String digest = pictured(asked).sha256();
        RevisionId revision = context.getBean(AskingForSignature.class).ask(va, asked);
        var outside = new WayOut(context, agency, client, accounts.personal(), asked, revision);
        PostId variant = context.getBean(Variants.class).alsoOn(va, post(work.twice()), accounts.corporate());
        int edits = composing().get(va, draft).edits();
        return new ClientSide.Content(
                draft,
                edits,
                picture,
                asked,
                revision,
                digest,
                variant,
                spoken(),
                outside.made(owner.member(), began, canary));
    }

    private ClientSide.Spoken spoken() {
        var posts = context.getBean(OwnPosts.class);
        PostId post = posts.keep(owner.actor(), Arguments.ownPost(accounts.personal(), "I say " + canary));
        var heard = new Heard("Dee of " + canary, "Hello " + canary, "", Arguments.LONG_AGO, Arguments.picture());
        ConversationId waits = context.getBean(Listening.class).enter(both.actor(), accounts.personal(), heard);
        return new ClientSide.Spoken(post, posts.get(owner.actor(), post).task(), waits);
    }

    private MediaItem pictured(PostId post) {
        MediaItem picture = composing().addPicture(both.actor(), post, Arguments.picture());
        composing().describe(both.actor(), post, picture.id(), "What is seen of " + canary);
        return picture;
    }

    private PostId post(TaskId task) {
        context.getBean(SplitEditing.class).plan(both.actor(), task, accounts.personal(), both.member(), null);
        PostId post = composing().openFor(both.actor(), task);
        DraftView seen = composing().get(both.actor(), post);
        composing().saveText(both.actor(), post, seen.edits(), "Come and see " + canary);
        composing().setWindow(both.actor(), post, Arguments.farOff());
        return post;
    }

    private static TaskId in(List<TaskSummary> tasks, Lane lane, int which) {
        return tasks.stream()
                .filter(task -> task.lane() == lane)
                .skip(which)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the brief has not enough tasks in " + lane + ": " + tasks))
                .id();
    }

    private BriefIntake intake() {
        return context.getBean(BriefIntake.class);
    }

    private Composing composing() {
        return context.getBean(Composing.class);
    }
}
