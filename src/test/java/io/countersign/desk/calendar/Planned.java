package io.countersign.desk.calendar;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.base.Identifier;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.Window;
import io.countersign.publishing.DeliveryState;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.testing.TestWorld.World;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into a calendar what people put there: posts with a window, signed ones, work that is due. */
@TestComponent
public class Planned {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final Composing composing;
    private final AskingForSignature asking;
    private final BriefIntake intake;
    private final TaskDesk tasks;
    private final JdbcClient database;

    Planned(Composing composing, AskingForSignature asking, BriefIntake intake, TaskDesk tasks, JdbcClient database) {
        this.composing = composing;
        this.asking = asking;
        this.intake = intake;
        this.tasks = tasks;
        this.database = database;
    }

    /** A draft of Crumb's for two hours from a moment. */
    public PostId draft(World world, String text, Instant earliest) {
        Actor va = world.va().actor();
        PostId post = composing.openFor(va, task(world, "Announce the cookie workshop on the 6th on X."));
        composing.saveText(va, post, 0, text);
        composing.setWindow(va, post, Window.of(earliest, earliest.plus(Duration.ofHours(2)), LISBON));
        return post;
    }

    public PostId asked(World world, String text, Instant earliest) {
        PostId post = draft(world, text, earliest);
        database.sql(
                        "update social_account set remote_id = hex(id), connected_at = utc_timestamp(6) where client_id = :client")
                .param("client", bytes(world.crumb()))
                .update();
        asking.ask(world.va().actor(), post);
        return post;
    }

    /** A post as it stands once it was signed, with its delivery. */
    public PostId sent(World world, String text, Instant earliest, DeliveryState state) {
        PostId post = asked(world, text, earliest);
        database.sql("update post set state = 'SIGNED' where id = :post")
                .param("post", bytes(post))
                .update();
        database.sql("""
                        insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                          occurrence, state, earliest_at, latest_at, due_at, attempts, looks, version)
                        select agency_id, :id, client_id, id, current_revision_id, account_id, 'X', 0, :state,
                          earliest_at, latest_at, earliest_at, 0, 0, 0
                        from post where id = :post""")
                .param("id", bytes(AccountId.random()))
                .param("state", state.name())
                .param("post", bytes(post))
                .update();
        return post;
    }

    /** Work for Crumb that is due. */
    public TaskId due(World world, Instant due) {
        TaskId task = task(world, "Please upload the new banner to our page.");
        tasks.dueBy(world.va().actor(), task, due);
        return task;
    }

    private TaskId task(World world, String wish) {
        Actor va = world.va().actor();
        BriefId brief = intake.receive(va, world.crumb(), wish);
        intake.confirm(va, brief);
        return intake.get(va, brief).tasks().getFirst().id();
    }

    private static byte[] bytes(Identifier id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
