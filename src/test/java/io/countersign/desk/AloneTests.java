package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencyPlan;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.Membership;
import io.countersign.agencies.NewInvitation;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.identity.Registration;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Window;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.SignatureWatch;
import io.countersign.signoffs.Signing;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestPictures;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** An agency of one: she writes and signs her own posts, and no screen asks whom to give work to. */
class AloneTests extends DeskVisit {

    private static final String PASSWORD = "rain and piano";
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final ApplicationContext context;
    private final AgencyFounding founding;
    private final Registration registration;
    private final Clientele clientele;
    private final Membership membership;
    private final BriefIntake intake;
    private final Clock clock;
    private final String slug = "alone-" + UUID.randomUUID().toString().substring(0, 8);
    private Actor uma = world.manager().actor();
    private ClientId own = world.mira();
    private MemberId self = world.manager().member();

    AloneTests(
            ApplicationContext context,
            AgencyFounding founding,
            Registration registration,
            Clientele clientele,
            Membership membership,
            BriefIntake intake,
            Clock clock,
            TestWorld.Builder worlds) {
        super(worlds);
        this.context = context;
        this.founding = founding;
        this.registration = registration;
        this.clientele = clientele;
        this.membership = membership;
        this.intake = intake;
        this.clock = clock;
    }

    @BeforeEach
    void umaFoundsAnAgency() {
        PersonId person = registration.register(
                new EmailAddress(slug + "@tide.example"), "Uma Tide", ZoneOffset.UTC, Locale.ENGLISH, PASSWORD);
        AgencySummary agency = founding.found(AgencyPlan.of("Tide", slug, LISBON, Locale.ENGLISH), person);
        uma = Actor.of(agency.id(), person);
        own = clientele.visible(uma).getFirst().id();
        self = membership.self(uma).id();
        signIn(new TestWorld.Somebody("Uma Tide", person, self, uma));
    }

    @Test
    void noScreenAsksWhomToGiveWorkTo() {
        TaskSummary task = handed();
        show("tasks/" + task.id(), TaskView.class);
        assertThat(find(Select.class).withLabel("Who does it").exists()).isFalse();
        show("board", BoardView.class);
        assertThat(people()).isFalse();
        show("clients/" + own, ClientView.class);
        assertThat(said()).contains("Whose voice it is").doesNotContain("Who works for them");
    }

    @Test
    void withSomebodyElseInvitedTheyDo() {
        TaskSummary task = handed();
        context.getBean(Inviting.class)
                .invite(uma, new NewInvitation(slug + "-ana@tide.example", "Ana", Role.VA, null, false));
        show("tasks/" + task.id(), TaskView.class);
        assertThat(find(Select.class).all()).isNotEmpty();
        show("board", BoardView.class);
        assertThat(people()).isTrue();
        show("clients/" + own, ClientView.class);
        assertThat(said()).contains("Who works for them");
    }

    @Test
    void herOwnPostIsWrittenAndSignedByHer() {
        TaskSummary task = handed();
        assertThat(task.assignee()).isEqualTo(self);
        Composing composing = context.getBean(Composing.class);
        PostId post = composing.openFor(uma, task.id());
        Instant now = clock.instant();
        composing.setWindow(uma, post, Window.of(now, now.plus(Duration.ofHours(5)), LISBON));
        composing.saveText(uma, post, composing.get(uma, post).edits(), "The tide comes in at five.");
        MediaItem picture = composing.addPicture(uma, post, TestPictures.png(320, 320));
        composing.describe(uma, post, picture.id(), "A wet beach.");
        RevisionId asked = context.getBean(AskingForSignature.class).ask(uma, post);
        assertThat(context.getBean(SignatureWatch.class).waiting(uma)).hasSize(1);
        Signing signing = context.getBean(Signing.class);
        String nonce = signing.begin(uma, List.of(asked)).nonce();
        signing.sign(uma, new SignRequest(nonce, List.of(asked), new Proof.PasswordProof(PASSWORD)));
        assertThat(context.getBean(SignatureWatch.class).waiting(uma)).isEmpty();
    }

    private TaskSummary handed() {
        AccountId account = context.getBean(AccountKeeping.class)
                .add(uma, own, NewAccount.typed(NetworkName.INSTAGRAM, AccountKind.PERSONAL, "umatide", ""), self);
        BriefId brief = intake.receive(uma, own, "Announce the workshop on Instagram.");
        TaskSummary proposed = intake.get(uma, brief).tasks().getFirst();
        assertThat(proposed.assignee()).isEqualTo(self);
        context.getBean(SplitEditing.class).plan(uma, proposed.id(), account, proposed.assignee(), null);
        intake.confirm(uma, brief);
        return intake.get(uma, brief).tasks().getFirst();
    }

    private boolean people() {
        return find(ComboBox.class).all().stream()
                .anyMatch(box -> "Everybody".equals(box.getPlaceholder())
                        || box.getPlaceholder().contains("people"));
    }

    private <T extends Component> void show(String page, Class<T> view) {
        navigate(slug + "/" + page, view);
    }
}
