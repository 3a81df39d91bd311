package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.MailAddresses;
import io.countersign.agencies.MemberSummary;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.base.SignedIn;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.tasks.BriefIntake;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ClientViewTests extends SpringBrowserlessTest {

    private final Clientele clientele;
    private final Mandating mandating;
    private final DutyKeeping duties;
    private final AccessKeeping cards;
    private final MailAddresses addresses;
    private final Listening listening;
    private final BriefIntake intake;
    private final HouseKeeping houses;
    private final Clock clock;
    private final World world;
    private final Somebody jun;

    ClientViewTests(
            Clientele clientele,
            Mandating mandating,
            DutyKeeping duties,
            AccessKeeping cards,
            MailAddresses addresses,
            Listening listening,
            BriefIntake intake,
            HouseKeeping houses,
            Clock clock,
            TestWorld.Builder worlds) {
        this.clientele = clientele;
        this.mandating = mandating;
        this.duties = duties;
        this.cards = cards;
        this.addresses = addresses;
        this.listening = listening;
        this.intake = intake;
        this.houses = houses;
        this.clock = clock;
        this.world = worlds.world();
        this.jun = worlds.staff(world.manager(), "Jun Kobayashi", Role.VA);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aManagerAssignsAVa() {
        open(world.manager());
        Select<MemberSummary> choice = find(Select.class).single();
        assertThat(choice.getListDataView().getItems())
                .extracting(MemberSummary::name)
                .containsExactly("Jun Kobayashi");
        choice.setValue(choice.getListDataView().getItem(0));
        assertThat(assigned()).contains(jun.member());
        assertThat(said()).contains("Jun Kobayashi").contains("Every VA works for them already.");
    }

    @Test
    void aManagerEndsAVasWorkAfterBeingTold() {
        open(world.manager());
        test(find(Button.class).withText("End").single()).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("Ana Beltran sees nothing of this client")
                .contains("No open task is left behind.");
        assertThat(assigned()).contains(world.va().member());
        test(find(Button.class, dialog).withText("End it for Ana Beltran").single())
                .click();
        assertThat(assigned()).isEmpty();
        assertThat(said()).doesNotContain("Ana Beltran" + "VA");
    }

    @Test
    void whoIsNoVaIsNotAssigned() {
        assertThatThrownBy(() -> clientele.assign(
                        world.manager().actor(),
                        world.crumb(),
                        world.miraOwner().member()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Mira Holt is none");
    }

    @Test
    void aVaSeesThePeopleWithoutTheButtons() {
        open(world.va());
        assertThat(said()).contains("Ana Beltran").contains("Rosa Okafor").contains("manager, sees every client");
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(Button.class).withText("End").exists()).isFalse();
    }

    @Test
    void everybodySeesWhoMaySpeakAndWhoCanLetThem() {
        open(world.va());
        assertThat(said()).contains("Nobody else may speak here. Only Mira Crumb can let somebody.");
        grant();
        open(world.manager());
        assertThat(said())
                .contains("Ana Beltran may speak here (posts and answers) until ")
                .contains("Mira Crumb said so on ")
                .contains("Only Mira Crumb can let somebody speak here, or end it.");
        assertThat(find(Anchor.class).withText("End it on your page").exists()).isFalse();
    }

    @Test
    void everybodySeesWhoAnswersWhen() {
        grant();
        duties.add(
                world.crumbOwner().actor(),
                world.corporate(),
                new DutyHours(
                        world.va().member(),
                        EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                        LocalTime.of(8, 30),
                        LocalTime.NOON));
        open(world.va());
        assertThat(said())
                .contains("Ana Beltran answers Mon, Sun, 08:30\u201312:00")
                .contains("At all other hours Mira Crumb answers.");
    }

    @Test
    void theOwnerIsLedToHerOwnPageToEndAMandate() {
        grant();
        open(world.crumbOwner());
        assertThat(find(Anchor.class).withText("End it on your page").single().getHref())
                .isEqualTo("/" + world.agency().slug() + "/me");
    }

    @Test
    void showsWhatIsOpenWhatWaitsAndWhatIsOut() {
        open(world.va());
        assertThat(said())
                .contains("Nobody waits in a conversation", "Nothing waits for a signature.", "Nothing is open.")
                .contains("Nothing goes out yet", "Nobody has written down yet how they sound.");
        listening.enter(
                world.va().actor(),
                world.corporate(),
                new Heard("Dee Winter", "Hello", "", clock.instant().minus(Duration.ofDays(3)), new byte[0]));
        intake.confirm(
                world.manager().actor(),
                intake.receive(world.manager().actor(), world.crumb(), "Please announce our workshop on Tuesday."));
        open(world.va());
        assertThat(said()).contains("Dee Winter").contains("waits 3 days").contains("workshop");
        assertThat(find(Anchor.class)
                        .withText("See all conversations, or enter one")
                        .single()
                        .getHref())
                .endsWith("/clients/" + world.crumb() + "/conversations");
    }

    @Test
    void theHouseSheetIsWrittenAndKeepsItsVersions() {
        open(world.va());
        test(find(Button.class).withText("Write it").single()).click();
        test(find(TextArea.class).withLabel("Never say").single()).setValue("hustle");
        test(find(Button.class).withText("Keep it").single()).click();
        assertThat(said()).contains("Never say").contains("hustle").contains("Version 1, Ana Beltran");
        test(find(Button.class).withText("Change it").single()).click();
        test(find(TextArea.class).withLabel("How they sound").single()).setValue("Warm, like bread");
        test(find(Checkbox.class).withLabel("Who speaks for the owner is named").single())
                .click();
        test(find(Button.class).withText("Keep it").single()).click();
        assertThat(said())
                .contains("Warm, like bread")
                .contains("Version 2, Ana Beltran", "Who speaks for the owner is named");
        assertThat(houses.versions(world.va().actor(), world.crumb())).hasSize(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void staffNoteWhoGetsInAndNeverAPassword() {
        open(world.va());
        assertThat(said()).contains("Nobody is noted as getting in on X.");
        test(find(Button.class).withText("Note who gets in").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("Keep it").single()).click();
        assertThat(find(Select.class, dialog).withLabel("By which way").single().isInvalid())
                .isTrue();
        test(find(Select.class, dialog).withLabel("Who gets in").single()).selectItem("Ana Beltran");
        test(find(Select.class, dialog).withLabel("By which way").single()).selectItem("Delegate (contributor)");
        TextArea note = find(TextArea.class, dialog).single();
        test(note).setValue("Password: Tulip2024!");
        test(find(Button.class, dialog).withText("Keep it").single()).click();
        assertThat(note.isInvalid()).isTrue();
        assertThat(note.getErrorMessage()).contains("looks like a password, and Countersign keeps none");
        assertThat(cards.on(world.va().actor(), world.corporate())).isEmpty();
        test(note).setValue("Invited by phone.");
        test(find(Button.class, dialog).withText("Keep it").single()).click();
        assertThat(said())
                .contains("Ana Beltran gets in: Delegate (contributor)")
                .contains("let in by Mira Crumb")
                .contains("Invited by phone.");
        assertThat(cards.on(world.va().actor(), world.corporate())).hasSize(1);
    }

    @Test
    void aCardIsConfirmedAndEndedByStaffAndOnlyReadByOthers() {
        cards.note(
                world.va().actor(),
                new NewAccessCard(
                        world.corporate(),
                        world.va().member(),
                        WayIn.X_ADMIN,
                        world.crumbOwner().member(),
                        clock.instant().minus(Duration.ofDays(3)),
                        null,
                        ""));
        open(world.crumbOwner());
        assertThat(said()).contains("Ana Beltran gets in: Delegate (admin)");
        assertThat(find(Button.class).withText("Still works").exists()).isFalse();
        assertThat(find(Button.class).withText("Note who gets in").exists()).isFalse();
        open(world.va());
        test(find(Button.class).withText("Still works").single()).click();
        test(find(Button.class).withAriaLabel("Ended: Ana Beltran").single()).click();
        assertThat(said()).contains("Nobody is noted as getting in on X.");
    }

    @Test
    void mailAddressesAreForJobs() {
        assertThatThrownBy(
                        () -> addresses.of(world.manager().actor(), world.va().member()))
                .isInstanceOf(Refused.class);
    }

    private void grant() {
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))));
    }

    private java.util.Set<io.countersign.base.MemberId> assigned() {
        return clientele.assignedTo(world.manager().actor(), world.crumb());
    }

    private void open(Somebody somebody) {
        SignedIn principal = somebody::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
        navigate(world.agency().slug() + "/clients/" + world.crumb(), ClientView.class);
    }

    private String said() {
        return find(ClientView.class).single().getElement().getTextRecursively();
    }
}
