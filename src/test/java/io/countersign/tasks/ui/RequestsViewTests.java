package io.countersign.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.base.Role;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefState;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import org.junit.jupiter.api.Test;

class RequestsViewTests extends DeskVisit {

    private static final String BANNER = "Please upload the new banner to our page.";
    private static final String READING = "Announce the reading on Thursday.";

    private final BriefIntake intake;
    private final TestWorld.Builder worlds;

    RequestsViewTests(BriefIntake intake, TestWorld.Builder worlds) {
        super(worlds);
        this.intake = intake;
        this.worlds = worlds;
        signIn(world.va());
    }

    @Test
    void saysWhatToDoWhenThereIsNoRequestYet() {
        open("requests", RequestsView.class);
        assertThat(said()).contains("No request yet").contains("Paste what a client wrote");
    }

    @Test
    void listsWhatWaitsApartFromWhatIsConfirmed() {
        BriefId banner = intake.receive(world.va().actor(), world.crumb(), BANNER);
        BriefId reading = intake.receive(world.va().actor(), world.mira(), READING);
        intake.confirm(world.va().actor(), banner);
        open("requests", RequestsView.class);
        assertThat(find(H2.class).all().stream().map(H2::getText)).containsExactly("To look at", "Confirmed");
        assertThat(find(ListItem.class).all().stream().map(DeskVisit::words))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(READING + "Harbour Coaching"),
                        second -> assertThat(second).startsWith(BANNER + "Crumb & Co."));
        assertThat(find(Anchor.class).withText(READING).single().getHref()).endsWith("/requests/" + reading);
    }

    @Test
    void aHeadingWithNothingUnderItIsNotShown() {
        intake.receive(world.va().actor(), world.crumb(), BANNER);
        open("requests", RequestsView.class);
        assertThat(find(H2.class).all().stream().map(H2::getText)).containsExactly("To look at");
    }

    @Test
    void aLongRequestIsALineInTheList() {
        intake.receive(world.va().actor(), world.crumb(), BANNER + "\n" + "Thank you! ".repeat(30));
        open("requests", RequestsView.class);
        assertThat(words(find(ListItem.class).single()))
                .startsWith(BANNER + " Thank you!")
                .contains("…Crumb & Co.");
    }

    @Test
    void theRailCountsOnlyWhatWaits() {
        intake.confirm(world.va().actor(), intake.receive(world.va().actor(), world.crumb(), BANNER));
        open("requests", RequestsView.class);
        assertThat(rail()).isEqualTo("Requests");
        intake.receive(world.va().actor(), world.mira(), READING);
        open("requests", RequestsView.class);
        assertThat(rail()).isEqualTo("Requests1");
    }

    @Test
    void aRequestIsTakenInAndOpenedBesideItsTasks() {
        open("requests", RequestsView.class);
        press("New request");
        choose("Client", "Crumb & Co.");
        write(READING);
        press("Find the tasks");
        assertThat(getCurrentView()).isInstanceOf(RequestView.class);
        assertThat(said()).contains("Request from Crumb & Co.").contains(READING);
        assertThat(intake.latest(world.va().actor())).singleElement().satisfies(request -> {
            assertThat(request.text()).isEqualTo(READING);
            assertThat(request.client()).isEqualTo(world.crumb());
            assertThat(request.state()).isEqualTo(BriefState.OPEN);
        });
    }

    @Test
    void aRequestIsSomebodysRequest() {
        open("requests", RequestsView.class);
        press("New request");
        write(READING);
        press("Find the tasks");
        assertThat(choice("Client").isInvalid()).isTrue();
        assertThat(choice("Client").getErrorMessage()).isEqualTo("Choose whose request it is.");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(READING);
        assertThat(intake.latest(world.va().actor())).isEmpty();
    }

    @Test
    void anEmptyRequestIsRefusedAndTheDialogStays() {
        open("requests", RequestsView.class);
        press("New request");
        choose("Client", "Crumb & Co.");
        press("Find the tasks");
        assertThat(told()).contains("There is nothing in the request yet.");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(intake.latest(world.va().actor())).isEmpty();
    }

    @Test
    void takingARequestInCanBeLeft() {
        open("requests", RequestsView.class);
        press("New request");
        choose("Client", "Crumb & Co.");
        write(READING);
        press("Cancel");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(intake.latest(world.va().actor())).isEmpty();
    }

    @Test
    void whoWorksForNobodySeesNoRequestAndNoClient() {
        intake.receive(world.va().actor(), world.crumb(), BANNER);
        Somebody other = worlds.staff(world.manager(), "Otto Other", Role.VA);
        signIn(other);
        open("requests", RequestsView.class);
        assertThat(said()).contains("No request yet").doesNotContain("banner");
        press("New request");
        assertThat(test(choice("Client")).getSuggestions()).isEmpty();
    }

    private void write(String request) {
        test(find(TextArea.class).single()).setValue(request);
    }

    private String rail() {
        return find(Anchor.class).withClassName("nav").all().stream()
                .map(DeskVisit::words)
                .filter(line -> line.startsWith("Requests"))
                .findFirst()
                .orElseThrow();
    }
}
