package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.OpenInvitations;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleViewTests extends DeskVisit {

    private final OpenInvitations invitations;
    private final Clientele clientele;
    private final BriefIntake intake;
    private final SplitEditing editing;
    private final Mandating mandating;
    private final AccessKeeping cards;
    private final Instant now;
    private final String email = "vic-" + UUID.randomUUID() + "@example.org";

    PeopleViewTests(
            OpenInvitations invitations,
            Clientele clientele,
            BriefIntake intake,
            SplitEditing editing,
            Mandating mandating,
            AccessKeeping cards,
            Clock clock,
            TestWorld.Builder worlds) {
        super(worlds);
        this.invitations = invitations;
        this.clientele = clientele;
        this.intake = intake;
        this.editing = editing;
        this.mandating = mandating;
        this.cards = cards;
        this.now = clock.instant();
        signIn(world.manager());
    }

    @Test
    void everybodyStandsThereWithWhatTheyHold() {
        open("people", PeopleView.class);
        assertThat(said())
                .contains("Rosa Okafor", "Manager", "Ana Beltran", "VA", "Mira Holt", "Owner, Harbour Coaching")
                .contains("Nobody is invited");
    }

    @Test
    void anInvitationIsSentItsLinkSeenOnceSentAgainAndTakenBack() {
        open("people", PeopleView.class);
        invite(email);
        String first = link();
        assertThat(invitations.of(first)).isPresent();
        press("Close");
        assertThat(said()).contains("Vic Vale", email, "Open until").doesNotContain(first);
        pressNamed("Send the invitation of Vic Vale again");
        String second = link();
        assertThat(invitations.of(first)).isEmpty();
        assertThat(invitations.of(second)).isPresent();
        press("Close");
        pressNamed("Take back the invitation of Vic Vale");
        press("Take it back");
        assertThat(invitations.of(second)).isEmpty();
        assertThat(said()).contains("Taken back on").doesNotContain("Open until");
    }

    @Test
    void theLinkOfAnOwnerIsInTheLetterAlone() {
        open("people", PeopleView.class);
        press("Invite somebody");
        find(TextField.class).withLabel("What people call them").single().setValue("Vic Vale");
        find(EmailField.class).single().setValue(email);
        choose("Of which client", "Harbour Coaching");
        press("Send the invitation");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(one -> one.startsWith("Only the letter has the link"));
        assertThat(find(TextField.class).withLabel("The link").all()).isEmpty();
    }

    @Test
    void whatIsRefusedStaysInItsField() {
        open("people", PeopleView.class);
        invite("no address");
        assertThat(find(TextField.class)
                        .withLabel("What people call them")
                        .single()
                        .getValue())
                .isEqualTo("Vic Vale");
        assertThat(find(Dialog.class).all()).hasSize(1);
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aVaBecomesAManagerAndAVaAgain() {
        open("people", PeopleView.class);
        change("Ana Beltran", "Make a manager", "Make Ana Beltran a manager");
        assertThat(told()).contains("Ana Beltran is a manager now.");
        assertThat(line("Ana Beltran")).contains("Manager").doesNotContain("VA");
        change("Ana Beltran", "Make a VA", "Make Ana Beltran a VA");
        assertThat(line("Ana Beltran")).contains("VA").doesNotContain("Manager");
    }

    @Test
    void whoIsSuspendedGetsInNowhereAndIsTakenBackWithEverything() {
        open("people", PeopleView.class);
        change("Ana Beltran", "Suspend", "Suspend Ana Beltran");
        assertThat(line("Ana Beltran")).contains("Suspended by Rosa Okafor on");
        signIn(world.va());
        assertThat(opened("day")).doesNotContain("Ana");
        signIn(world.manager());
        open("people", PeopleView.class);
        change("Ana Beltran", "Take back", "Take Ana Beltran back");
        assertThat(line("Ana Beltran")).doesNotContain("Suspended");
        signIn(world.va());
        assertThat(clientele.visible(world.va().actor())).hasSize(2);
    }

    @Test
    void whatFollowsFromAnEndIsSaidBeforeIt() {
        Handed handed = new Handed(intake, editing, world.manager().actor());
        handed.out(world.crumb(), Lane.SETUP, world.va(), now.plus(Duration.ofDays(2)));
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(now.plus(Duration.ofDays(30))));
        cards.note(
                world.manager().actor(),
                new NewAccessCard(
                        world.corporate(),
                        world.va().member(),
                        WayIn.X_ADMIN,
                        world.crumbOwner().member(),
                        now.minus(Duration.ofDays(3)),
                        null,
                        ""));
        open("people", PeopleView.class);
        pressNamed("Change what Ana Beltran is here");
        press("End the membership");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("One open task has nobody from then on.")
                .anyMatch(one -> one.startsWith("Ana Beltran can speak on") && one.contains("@crumbandco on X"))
                .anyMatch(one -> one.startsWith("Countersign cannot close a way into a network. Remove Ana Beltran"));
        press("End it for Ana Beltran");
        assertThat(said()).doesNotContain("Ana Beltran");
        opened("board");
        assertThat(find(BoardStack.class).all())
                .flatExtracting(BoardStack::tiles)
                .extracting(BoardTile::markup)
                .singleElement()
                .asString()
                .contains("nobody yet");
    }

    @Test
    void aVaIsTakenOffAClientHere() {
        open("people", PeopleView.class);
        pressNamed("Change what Ana Beltran is here");
        test(find(Button.class).withAriaLabel("End it for Ana Beltran").all().getFirst())
                .click();
        press("End it for Ana Beltran");
        assertThat(clientele.visible(world.va().actor())).hasSize(1);
    }

    @Test
    void nobodyChangesThemselvesHere() {
        open("people", PeopleView.class);
        assertThat(line("Rosa Okafor")).contains("you");
        assertThat(find(Button.class)
                        .withAriaLabel("Change what Rosa Okafor is here")
                        .all())
                .isEmpty();
    }

    @Test
    void onlyManagersComeHere() {
        signIn(world.va());
        assertThat(opened("people")).contains("Managers look after these").doesNotContain("Mira Holt");
    }

    private void change(String name, String what, String sure) {
        pressNamed("Change what " + name + " is here");
        press(what);
        press(sure);
    }

    private String line(String name) {
        return find(MemberLine.class).all().stream()
                .map(DeskVisit::words)
                .filter(words -> words.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void invite(String address) {
        press("Invite somebody");
        find(TextField.class).withLabel("What people call them").single().setValue("Vic Vale");
        find(EmailField.class).single().setValue(address);
        choose("As", "VA");
        press("Send the invitation");
    }

    private String link() {
        String link = find(TextField.class).withLabel("The link").single().getValue();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
