package io.countersign.conversations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.SignedIn;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class ConversationsViewTests extends SpringBrowserlessTest {

    private final Listening listening;
    private final Answering answering;
    private final Clock clock;
    private final World world;

    ConversationsViewTests(Listening listening, Answering answering, Clock clock, TestWorld.Builder worlds) {
        this.listening = listening;
        this.answering = answering;
        this.clock = clock;
        this.world = worlds.world();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aVaEntersWhatSomebodyWroteAndKeepsItWhenItIsRefused() {
        as(world.va());
        ConversationsView view = navigate(client() + "/conversations", ConversationsView.class);
        assertThat(said(view)).contains("Nobody waits");
        test(find(Button.class).withText("Enter what somebody wrote").single()).click();
        test(find(TextField.class).withLabel("Who wrote").single()).setValue("Dee Winter");
        test(find(TextArea.class).single()).setValue("How did you get started?");
        find(DateTimePicker.class).single().setValue(LocalDateTime.of(2026, 1, 5, 9, 30));
        TextField link =
                find(TextField.class).withLabel("Link to it, if there is one").single();
        test(link).setValue("http://facebook.com/1");
        test(find(Button.class).withText("Put it before who may answer").single())
                .click();
        assertThat(find(Notification.class).exists()).isTrue();
        assertThat(listening.of(world.va().actor(), world.mira())).isEmpty();
        test(link).setValue("https://facebook.com/1");
        test(find(Button.class).withText("Put it before who may answer").single())
                .click();
        assertThat(said(view))
                .contains("Waiting for an answer")
                .contains("Dee Winter on X")
                .contains("waits ");
        assertThat(answering.waitingFor(world.miraOwner().actor())).hasSize(1);
    }

    @Test
    void staffAddFactsAndWriteNoAnswer() {
        ConversationId dee = waits();
        as(world.va());
        ConversationView view = navigate(world.agency().slug() + "/conversations/" + dee, ConversationView.class);
        assertThat(said(view)).contains("How did you get started?").contains("Nobody else answers here: Mira Holt.");
        test(find(TextArea.class).single()).setValue("Your story in the 2019 interview");
        test(find(Button.class).withText("Add it").single()).click();
        assertThat(said(view)).contains("Your story in the 2019 interview");
        assertThat(listening.get(world.va().actor(), dee).facts()).hasSize(1);
    }

    @Test
    void showsWhatSheAnsweredByHandAsUnverified() {
        ConversationId dee = waits();
        answering.answered(world.miraOwner().actor(), dee, "I was scared too.");
        as(world.va());
        ConversationView view = navigate(world.agency().slug() + "/conversations/" + dee, ConversationView.class);
        assertThat(said(view))
                .contains("Sent by Mira Holt by hand, as Mira Holt says; not verified")
                .contains("I was scared too.");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(said(navigate(client() + "/conversations", ConversationsView.class)))
                .contains("answered by Mira Holt")
                .contains("Answered or closed");
    }

    private ConversationId waits() {
        Heard heard = new Heard(
                "Dee Winter",
                "How did you get started?",
                "https://facebook.com/1",
                clock.instant().minus(Duration.ofHours(3)),
                new byte[0]);
        return listening.enter(world.va().actor(), world.personal(), heard);
    }

    private String client() {
        return world.agency().slug() + "/clients/" + world.mira();
    }

    private static String said(Component view) {
        return view.getElement().getTextRecursively();
    }

    private static void as(Somebody somebody) {
        SignedIn principal = somebody::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }
}
