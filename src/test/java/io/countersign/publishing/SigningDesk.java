package io.countersign.publishing;

import static org.awaitility.Awaitility.await;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.Connecting;
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
import io.countersign.identity.keys.SoftDevice;
import io.countersign.identity.keys.TestKeys;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Ceremony;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Brings posts to the point where they are signed and planned, as people do it: brief, draft, request, signature. */
class SigningDesk {

    private static final String PASSWORD = "a bridge over the river";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final TestWorld.Builder worlds;
    private final Registration registration;
    private final Membership membership;
    private final AccountKeeping accounts;
    private final Connecting connecting;
    private final OwnersBrowser browser;
    private final SandboxX x;
    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Composing composing;
    private final AskingForSignature asking;
    private final Signing signing;
    private final Deliveries deliveries;
    private final TestKeys phones;
    private final Clock clock;

    SigningDesk(
            TestWorld.Builder worlds,
            Registration registration,
            Membership membership,
            AccountKeeping accounts,
            Connecting connecting,
            OwnersBrowser browser,
            SandboxX x,
            BriefIntake intake,
            SplitEditing editing,
            Composing composing,
            AskingForSignature asking,
            Signing signing,
            Deliveries deliveries,
            TestKeys phones,
            Clock clock) {
        this.worlds = worlds;
        this.registration = registration;
        this.membership = membership;
        this.accounts = accounts;
        this.connecting = connecting;
        this.browser = browser;
        this.x = x;
        this.intake = intake;
        this.editing = editing;
        this.composing = composing;
        this.asking = asking;
        this.signing = signing;
        this.deliveries = deliveries;
        this.phones = phones;
        this.clock = clock;
    }

    /** An agency whose client has an owner with a password and an account on the emulated X. */
    record Stage(World world, Actor owner, AccountId account, XAccount onX) {

        Actor va() {
            return world.va().actor();
        }
    }

    /** A signed post with its planned delivery. */
    record Signed(Stage stage, TaskId task, PostId post, RevisionId revision, DeliveryId delivery) {}

    /** A stage whose account is not connected yet. */
    Stage unconnected() {
        return unconnected(NetworkName.X);
    }

    /** The same with an account on some network; a namesake of it is on X. */
    Stage unconnected(NetworkName network) {
        World world = worlds.world();
        Actor manager = world.manager().actor();
        String handle = "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String email = handle + "@example.org";
        PersonId person =
                registration.register(new EmailAddress(email), "Nora Crumb", LISBON, Locale.ENGLISH, PASSWORD);
        MemberId owner = membership.addClientPerson(manager, world.crumb(), person, "Nora Crumb", email, Role.OWNER);
        AccountId account = accounts.add(
                manager, world.crumb(), new NewAccount(network, AccountKind.CORPORATE, handle, "Crumb"), owner);
        return new Stage(world, Actor.of(manager.agency(), person), account, x.create(handle, "Crumb"));
    }

    /** A stage whose owner has let Countersign in on X's own page. */
    Stage connected() {
        Stage stage = unconnected();
        connect(stage);
        return stage;
    }

    /** Lets Countersign in, or in again. */
    void connect(Stage stage) {
        OwnersBrowser.Yes yes = browser.authorize(
                connecting.begin(stage.owner(), browser.wish(stage.account())),
                stage.onX().handle());
        connecting.finish(stage.owner(), yes.answer());
    }

    /** A post of a new stage, signed, due now. */
    Signed signed(String text) {
        return signed(connected(), text);
    }

    /** The same, signed by a passkey on the owner's phone. */
    Signed signedByKey(String text) {
        Stage stage = connected();
        SoftDevice phone = phones.phoneOf(stage.owner().person().orElseThrow());
        return signed(
                stage,
                text,
                ceremony -> new Proof.PasskeyProof(phone.answer(Objects.requireNonNull(ceremony.challenge()))));
    }

    Signed signed(Stage stage, String text) {
        return signed(stage, text, ceremony -> new Proof.PasswordProof(PASSWORD));
    }

    private Signed signed(Stage stage, String text, Function<Ceremony, Proof> proof) {
        TaskId task = promotion(stage);
        PostId post = composing.openFor(stage.va(), task);
        composing.saveText(stage.va(), post, composing.get(stage.va(), post).edits(), text);
        Instant now = clock.instant();
        composing.setWindow(
                stage.va(), post, Window.of(now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofHours(2)), LISBON));
        RevisionId revision = asking.ask(stage.va(), post);
        sign(stage.owner(), revision, proof);
        await().until(() -> !deliveries.of(stage.va(), post).isEmpty());
        return new Signed(
                stage,
                task,
                post,
                revision,
                deliveries.of(stage.va(), post).getFirst().id());
    }

    private void sign(Actor owner, RevisionId revision, Function<Ceremony, Proof> proof) {
        Ceremony ceremony = signing.begin(owner, List.of(revision));
        signing.sign(owner, new SignRequest(ceremony.nonce(), List.of(revision), proof.apply(ceremony)));
    }

    private TaskId promotion(Stage stage) {
        Actor manager = stage.world().manager().actor();
        BriefId brief = intake.receive(manager, stage.world().crumb(), "Announce the cookie workshop on the 6th.");
        TaskSummary task = intake.get(manager, brief).tasks().stream()
                .filter(one -> one.lane() == Lane.PROMOTION)
                .findFirst()
                .orElseThrow();
        editing.plan(manager, task.id(), stage.account(), stage.world().va().member(), null);
        intake.confirm(manager, brief);
        return task.id();
    }
}
