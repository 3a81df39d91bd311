package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.TestWorld.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings posts to where they wait for a signature, through the same services people use. */
@Import(SigningDesk.Passwords.class)
class SigningDesk {

    static final Proof RIGHT = new PasswordProof("harbour-lights");
    static final Proof WRONG = new PasswordProof("harbour-light");

    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Signing signing;
    private final JdbcClient database;
    private final Clock clock;

    SigningDesk(
            BriefIntake intake,
            SplitEditing editing,
            Composing composing,
            AskingForSignature asking,
            Signing signing,
            JdbcClient database,
            Clock clock) {
        this.intake = intake;
        this.editing = editing;
        this.composing = composing;
        this.asking = asking;
        this.signing = signing;
        this.database = database;
        this.clock = clock;
    }

    RevisionId asked(World world, String text) {
        connect(world.personal(), "1001");
        return asked(world, world.mira(), world.personal(), text);
    }

    RevisionId askedOnCorporate(World world, String text) {
        connect(world.corporate(), "2002");
        return asked(world, world.crumb(), world.corporate(), text);
    }

    PostId draft(World world, ClientId client, AccountId account, String text) {
        Actor boss = world.manager().actor();
        BriefId brief = intake.receive(boss, client, "Please post about our new workshop on Tuesday.");
        TaskSummary first = intake.get(boss, brief).tasks().getFirst();
        if (first.lane() != Lane.PROMOTION) {
            throw new IllegalStateException("the brief became " + first.lane());
        }
        TaskId task = first.id();
        editing.plan(boss, task, account, world.va().member(), null);
        intake.confirm(boss, brief);
        return written(world, task, text);
    }

    private RevisionId asked(World world, ClientId client, AccountId account, String text) {
        return asking.ask(world.va().actor(), draft(world, client, account, text));
    }

    private PostId written(World world, TaskId task, String text) {
        Actor va = world.va().actor();
        PostId post = composing.openFor(va, task);
        composing.saveText(va, post, 0, text);
        MediaItem picture = composing.addPicture(va, post, png());
        composing.describe(va, post, picture.id(), "A pier at dawn");
        composing.setWindow(va, post, window());
        return post;
    }

    Window window() {
        Instant now = clock.instant();
        return Window.of(now.minus(Duration.ofMinutes(5)), now.plus(Duration.ofDays(1)), ZoneId.of("America/Chicago"));
    }

    List<Receipt> sign(Actor actor, RevisionId... revisions) {
        List<RevisionId> chosen = List.of(revisions);
        Ceremony ceremony = signing.begin(actor, chosen);
        return signing.sign(actor, new SignRequest(ceremony.nonce(), chosen, RIGHT));
    }

    void withdraw(Actor actor, RevisionId revision) {
        signing.withdraw(actor, revision, "I wait.", new Proof.WayIn());
    }

    void connect(AccountId account, String remoteId) {
        database.sql("update social_account set remote_id = ?, connected_at = utc_timestamp(6) where id = ?")
                .params(remoteId, bytes(account))
                .update();
    }

    static byte[] bytes(Identifier id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Passwords {

        @Bean
        @Primary
        FreshProof freshProof() {
            return (person, password) -> password.equals("harbour-lights");
        }
    }
}
