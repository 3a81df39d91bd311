package io.countersign.publishing;

import static org.awaitility.Awaitility.await;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.identity.Registration;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Brings posts for Instagram to where they are signed, as people do it, and somebody is to put them up by hand. */
class HandDesk {

    static final String WORDS = "Twelve cookies, one oven.\n\nSaturday at ten. #cookies";
    private static final String PASSWORD = "a bridge over the river";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final TestWorld.Builder worlds;
    private final Registration registration;
    private final Membership membership;
    private final AccountKeeping accounts;
    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Signing signing;
    private final Deliveries deliveries;
    private final Clock clock;

    HandDesk(
            TestWorld.Builder worlds,
            Registration registration,
            Membership membership,
            AccountKeeping accounts,
            BriefIntake intake,
            SplitEditing editing,
            Composing composing,
            AskingForSignature asking,
            Signing signing,
            Deliveries deliveries,
            Clock clock) {
        this.worlds = worlds;
        this.registration = registration;
        this.membership = membership;
        this.accounts = accounts;
        this.intake = intake;
        this.editing = editing;
        this.composing = composing;
        this.asking = asking;
        this.signing = signing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** An agency whose client has an account on Instagram, with its owner. */
    record Stage(World world, Somebody owner, AccountId account) {

        Somebody va() {
            return world.va();
        }
    }

    /** A signed post and its delivery by hand. */
    record Handed(Stage stage, PostId post, RevisionId revision, DeliveryId delivery) {}

    Stage stage() {
        World world = worlds.world();
        Actor manager = world.manager().actor();
        String email = "x" + UUID.randomUUID() + "@example.org";
        PersonId person =
                registration.register(new EmailAddress(email), "Nora Crumb", LISBON, Locale.ENGLISH, PASSWORD);
        MemberId owner = membership.addClientPerson(manager, world.crumb(), person, "Nora Crumb", email, Role.OWNER);
        AccountId account = accounts.add(
                manager,
                world.crumb(),
                new NewAccount(NetworkName.INSTAGRAM, AccountKind.PERSONAL, "noracrumb", "Nora Crumb"),
                owner);
        return new Stage(world, new Somebody("Nora Crumb", person, owner, Actor.of(manager.agency(), person)), account);
    }

    /** A draft that may go up from this long from now, for two hours. */
    PostId draft(Stage stage, Duration from) {
        Actor va = stage.va().actor();
        PostId post = composing.openFor(va, promotion(stage));
        composing.saveText(va, post, 0, WORDS);
        MediaItem picture = composing.addPicture(va, post, png());
        composing.describe(va, post, picture.id(), "Cookies on a tray");
        Instant start = clock.instant().plus(from);
        composing.setWindow(va, post, Window.of(start, start.plus(Duration.ofHours(2)), LISBON));
        return post;
    }

    /** Signed, and put up by the VA who wrote it. */
    Handed signed(Duration from) {
        Stage stage = stage();
        return signed(stage, draft(stage, from));
    }

    Handed signed(Stage stage, PostId post) {
        RevisionId revision = asking.ask(stage.va().actor(), post);
        Actor owner = stage.owner().actor();
        String nonce = signing.begin(owner, List.of(revision)).nonce();
        signing.sign(owner, new SignRequest(nonce, List.of(revision), new Proof.PasswordProof(PASSWORD)));
        await().until(() -> !deliveries.of(owner, post).isEmpty());
        return new Handed(
                stage, post, revision, deliveries.of(owner, post).getFirst().id());
    }

    void withdraw(Handed handed) {
        signing.withdraw(handed.stage().owner().actor(), handed.revision(), "Not now.", new Proof.WayIn());
    }

    DeliverySummary now(Handed handed) {
        return deliveries.of(handed.stage().owner().actor(), handed.post()).getFirst();
    }

    private TaskId promotion(Stage stage) {
        Actor manager = stage.world().manager().actor();
        BriefId brief = intake.receive(manager, stage.world().crumb(), "Announce the cookie workshop on the 6th.");
        TaskSummary task = intake.get(manager, brief).tasks().stream()
                .filter(one -> one.lane() == Lane.PROMOTION)
                .findFirst()
                .orElseThrow();
        editing.plan(manager, task.id(), stage.account(), stage.va().member(), null);
        intake.confirm(manager, brief);
        return task.id();
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
}
