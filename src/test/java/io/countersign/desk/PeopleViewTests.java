package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.OpenInvitations;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PeopleViewTests extends DeskVisit {

    private final OpenInvitations invitations;
    private final String email = "vic-" + UUID.randomUUID() + "@example.org";

    PeopleViewTests(OpenInvitations invitations, TestWorld.Builder worlds) {
        super(worlds);
        this.invitations = invitations;
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
    void onlyManagersComeHere() {
        signIn(world.va());
        assertThat(opened("people")).contains("Managers look after these").doesNotContain("Mira Holt");
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
