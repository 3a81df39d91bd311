package io.countersign.walls;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.ConnectionWish;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.NewAccount;
import io.countersign.accounts.Speaking;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.NewInvitation;
import io.countersign.agencies.SignedRemainder;
import io.countersign.base.LinkToken;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.conversations.Heard;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.rules.Stretch;
import io.countersign.ledger.Checkpoint;
import io.countersign.ledger.Entry;
import io.countersign.ledger.LedgerQuery;
import io.countersign.posts.OwnPost;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.publishing.DeliveryQuestion;
import io.countersign.publishing.DeliveryState;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.tasks.BoardFilter;
import io.countersign.tasks.TaskState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What is handed to a service method, by type. The most precise entry counts: {@code Service.method/2} (the second
 * parameter after the actor), {@code Service.method/Type}, {@code Service/Type}, {@code Type}.
 */
final class Arguments {

    static final Instant LONG_AGO = Instant.ofEpochSecond(1_700_000_000L);
    /** The browser in which everything that is under way was begun. */
    static final LinkToken BROWSER = new LinkToken("a".repeat(43));

    private static final byte[] MANIFEST = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Maker> MAKERS = new HashMap<>();

    /**
     * Makes an argument out of the client it is to point at.
     *
     * @param points whether the argument points at something that belongs to somebody
     */
    record Maker(boolean points, Function<ClientSide, Object> of) {}

    static {
        points("ClientId", ClientSide::client);
        points("MemberId", side -> side.people().owner());
        points("AccountId", side -> side.accounts().personal());
        points("MandateId", side -> side.accounts().mandate());
        points("AccessCardId", side -> side.accounts().card());
        points("AccessKeeping.given/AccessCardId", side -> side.accounts().ask());
        points("AccessKeeping.ask/MemberId", side -> side.people().va());
        points("NewAccessCard", Arguments::newCard);
        plain("LocalDate", side -> Twins.LAST_DAY);
        plain("SignedRemainder", side -> SignedRemainder.GOES_OUT);
        plain("OutputStream", side -> OutputStream.nullOutputStream());
        plain("Path", side -> Path.of("no archive"));
        plain("WayIn", side -> WayIn.X_CONTRIBUTOR);
        points("BriefId", side -> side.proposal().brief());
        points("TaskId", side -> side.work().todo());
        points("PostId", side -> side.content().draft());
        points("MediaId", side -> side.content().picture());
        points("RevisionId", side -> side.content().revision());
        points("DeliveryId", side -> side.content().outside().delivery());
        points("ReadingKeyId", side -> side.content().outside().key());
        points("InvitationId", side -> side.content().outside().invitation());
        points(
                "NewInvitation",
                side -> new NewInvitation(
                        "somebody."
                                + side.client().text().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")
                                + "@example.org",
                        "Some Body",
                        Role.COLLEAGUE,
                        side.client(),
                        false));
        plain("DeliveryQuestion", side -> everyDelivery());
        points("Checkpoint", side -> new Checkpoint(side.agency(), 1, "0".repeat(64)));
        points("LedgerQuery", side -> LedgerQuery.newest(200).of(side.client()));
        points("List<RevisionId>", side -> List.of(side.content().revision()));
        points(
                "SignRequest",
                side -> new SignRequest("no number", List.of(side.content().revision()), new Proof.WayIn()));
        points("OwnPost", side -> ownPost(side.accounts().personal(), "I say so."));
        points("OwnPosts/PostId", side -> side.content().spoken().post());
        points("OwnTasks/TaskId", side -> side.content().spoken().task());
        points("ConversationId", side -> side.content().spoken().waits());
        plain("Heard", side -> new Heard("Dee", "Hello", "", LONG_AGO, new byte[0]));
        points("Saying/PostId", side -> side.content().spoken().post());
        points("Collection<MemberId>", side -> List.of(side.people().owner()));

        points("Collection<PostId>", side -> List.of(side.content().asked()));

        points("Set<ClientId>", side -> Set.of(side.client()));
        points("Collection<TaskId>", side -> List.of(side.work().asked()));
        Stream.of("PostShelf", "TaskDesk", "Timetable").forEach(Arguments::anyTime);
        points("Timetable/DeliveryId", side -> side.content().outside().scheduled());
        plain("Timetable.moveTo/2", side -> Instant.now().plus(Duration.ofDays(2)));

        plain("PersonId", side -> side.people().guest());
        plain("String", side -> "A calm sentence.");
        plain("MandateTerm", side -> MandateTerm.until(Instant.now().plus(Duration.ofDays(30))));
        plain("Speaking", side -> Speaking.POSTS);
        plain("Instant", side -> farOff().earliest());
        plain("Window", side -> farOff());
        plain("HouseRules", side -> new HouseRules("Calm.", "hustle", "", "", ""));
        plain("ZoneId", side -> ZoneId.of("Europe/Lisbon"));
        plain("Stretch", side -> new Stretch(0, 14));
        plain("Lane", side -> Lane.VOICE);
        plain("Role", side -> Role.VA);
        plain("ClientKind", side -> ClientKind.COMPANY);
        plain("Set<TaskState>", side -> EnumSet.allOf(TaskState.class));
        plain("TaskState", side -> TaskState.DOING);
        plain("BoardFilter", side -> BoardFilter.ALL);
        plain("BoardCard", side -> Cards.first());
        plain("byte[]", side -> picture());
        plain("int", side -> 0);
        plain("Proof", side -> new Proof.WayIn());
        points("OpenedLink", side -> side.content().outside().link());
        plain("Entry", side -> Entry.of("walls.tried"));
        plain(
                "NewAccount",
                side -> new NewAccount(NetworkName.LINKEDIN, AccountKind.CORPORATE, "another", "Another account"));

        points("AccountKeeping.standingOf/MemberId", side -> side.people().va());
        points("DutyKeeping/AccountId", side -> side.accounts().corporate());
        points("DutyId", side -> side.accounts().duty());
        points(
                "DutyHours",
                side -> new DutyHours(
                        side.people().owner(), EnumSet.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.MIDNIGHT));
        points("Succeeding/AccountId", side -> side.accounts().corporate());
        points("Mandating/AccountId", side -> side.accounts().corporate());
        points("Mandating.grant/MemberId", side -> side.people().colleague());
        points("Clientele.assign/MemberId", side -> side.people().va());
        points("Clientele.unassign/MemberId", side -> side.people().va());
        plain("Membership.addClientPerson/Role", side -> Role.COLLEAGUE);
        points("Staffing/MemberId", side -> side.people().va());
        points("TaskAssignment.assign/MemberId", side -> side.people().va());
        points(
                "NetworkAnswer",
                side -> new NetworkAnswer(
                        NetworkName.X, side.content().outside().token(), "verifier", BROWSER));
        points("ConnectionWish", side -> new ConnectionWish(side.accounts().corporate(), BROWSER, false));
        points("ConnectionAskId", side -> side.accounts().wish());
        plain("Credentials", side -> new Credentials("token", "secret", "1"));
        points("AskingToConnect/AccountId", side -> side.accounts().corporate());
        points("Connecting/AccountId", side -> side.accounts().corporate());
        points("Deliveries.of/PostId", side -> side.content().asked());
        plain("Deliveries.itIsThere/String", side -> "https://x.com/somebody/status/1234567890");
        points("Stack/String", side -> side.content().digest());
        points("SplitEditing/TaskId", side -> side.proposal().first());
        points("SplitEditing.merge/2", side -> side.proposal().second());
        points("SplitEditing.plan/MemberId", side -> side.people().va());
        plain("SplitEditing.divide/int", side -> side.proposal().middle());
        points("TaskDesk.resume/TaskId", side -> side.work().asked());
        points("GettingIn/TaskId", side -> side.work().errand());
        points("GettingIn.list/TaskId", side -> side.work().chore());
        points("VoiceTasks/TaskId", side -> side.work().voice());
        plain("Asking.ask/3", side -> "https://example.org/beside");
        plain("BriefIntake.ask/3", side -> "https://example.org/beside");
        plain("Listening.addFact/3", side -> "https://example.org/fact");
        plain("VoiceTasks.addFact/3", side -> "https://example.org/fact");
        points("PostShelf.ofTask/TaskId", side -> side.work().drafted());
        points("Composing.openFor/TaskId", side -> side.work().drafted());
        plain("Composing.saveText/int", side -> side.content().edits());
        points("Variants.alsoOn/AccountId", side -> side.accounts().corporate());
        points("Variants.remove/PostId", side -> side.content().variant());
        plain("HouseKeeping.write/int", side -> 1);
        plain("Revisions.freeze/2", side -> RevisionId.random());
        plain("Revisions.freeze/3", side -> MANIFEST.clone());
        plain("Revisions.freeze/4", side -> sha256(MANIFEST));
    }

    private Arguments() {}

    /** How the argument at a place of a route is made; a type that nobody entered fails with a sentence. */
    static Maker maker(ServiceMethod method, int place) {
        String type = method.types().get(place);
        return List.of(
                        method.name() + "/" + (place + 1),
                        method.name() + "/" + type,
                        method.service() + "/" + type,
                        type)
                .stream()
                .filter(MAKERS::containsKey)
                .map(MAKERS::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s takes a %s, and Arguments has no entry for it: add one that says whether it points at something"
                                .formatted(method.route(), type)));
    }

    private static void anyTime(String service) {
        String asked = service + (service.equals("TaskDesk") ? ".dueBetween" : ".between");
        plain(asked + "/1", side -> LONG_AGO);
        plain(asked + "/2", side -> farOff().latest());
    }

    private static void points(String key, Function<ClientSide, Object> of) {
        MAKERS.put(key, new Maker(true, of));
    }

    private static void plain(String key, Function<ClientSide, Object> of) {
        MAKERS.put(key, new Maker(false, of));
    }

    /** Types that point at a member: members are the agency's, not one client's. */
    static boolean isMember(Object argument) {
        return argument instanceof MemberId
                || argument instanceof List<?> list && list.stream().allMatch(MemberId.class::isInstance);
    }

    /** What somebody says for themselves, for the first time. */
    static OwnPost ownPost(AccountId account, String words) {
        var nothing = new OwnPost.OwnPicture(new byte[0], "", false);
        return new OwnPost(null, account, Lane.VOICE, words, farOff(), nothing, "Own words", "Own words.");
    }

    private static NewAccessCard newCard(ClientSide side) {
        return new NewAccessCard(
                side.accounts().corporate(),
                side.people().va(),
                WayIn.X_CONTRIBUTOR,
                side.people().owner(),
                LONG_AGO,
                null,
                "A calm note.");
    }

    /** A window in a far future. */
    static Window farOff() {
        Instant start = Instant.ofEpochSecond(4_070_908_800L);
        return Window.of(start, start.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon"));
    }

    /** Every delivery there is, whenever and wherever it goes. */
    static DeliveryQuestion everyDelivery() {
        var all = EnumSet.allOf(DeliveryState.class);
        return new DeliveryQuestion(LONG_AGO, farOff().latest(), all, null, null, DeliveryQuestion.MOST);
    }

    /** A small picture unlike any before it. */
    static byte[] picture() {
        var image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, ThreadLocalRandom.current().nextInt());
        image.setRGB(1, 1, ThreadLocalRandom.current().nextInt());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
