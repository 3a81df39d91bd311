package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.agencies.MemberName;
import io.countersign.base.SignedIn;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.publishing.HandDesk.Handed;
import io.countersign.publishing.HandDesk.Stage;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld.Somebody;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@Import(HandDesk.class)
@TestPropertySource(properties = {"countersign.publishing.enabled=false", "countersign.signing.undo=0s"})
class HandoverPageTests extends SpringBrowserlessTest {

    private final HandDesk desk;
    private final Composing composing;

    HandoverPageTests(HandDesk desk, Composing composing) {
        this.desk = desk;
        this.composing = composing;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void myDayAndGoingOutLeadToIt() {
        Handed handed = desk.signed(Duration.ofMinutes(-5));
        signIn(handed.stage().va());
        open(handed, "/day");
        assertThat(said()).contains("To put up by hand", "Put it up on Instagram");
        open(handed, "/out");
        assertThat(said()).contains("Ana Beltran puts it up by hand in that time.", "Put it up on Instagram");
    }

    @Test
    void theSignedWordsAreThereUntilItIsUp() {
        Handed handed = desk.signed(Duration.ofMinutes(-5));
        signIn(handed.stage().va());
        open(handed, "/out/by-hand/" + handed.delivery());
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(HandDesk.WORDS);
        TextField link = find(TextField.class).single();
        test(link).setValue("https://example.org/p/1");
        test(find(Button.class).withText("It is up").single()).click();
        assertThat(link.getErrorMessage()).startsWith("Paste the link of the post on Instagram");
        test(link).setValue("https://www.instagram.com/p/C1/");
        test(find(Button.class).withText("It is up").single()).click();
        assertThat(desk.now(handed).state()).isEqualTo(DeliveryState.PUBLISHED_BY_HAND);
        assertThat(find(TextArea.class).exists()).isFalse();
        open(handed, "/out");
        assertThat(said()).contains("Put up by hand by Ana Beltran; not verified.");
    }

    @Test
    void theComposerLetsOneChooseWhoPutsItUp() {
        Stage stage = desk.stage();
        PostId draft = desk.draft(stage, Duration.ofHours(1));
        signIn(stage.va());
        UI.getCurrent().navigate(stage.world().agency().slug() + "/compose/" + draft);
        assertThat(said()).contains("52 of 2,200 on Instagram");
        Select<?> hand = find(Select.class).single();
        assertThat(hand.getValue())
                .isInstanceOfSatisfying(
                        MemberName.class, one -> assertThat(one.name()).isEqualTo("Ana Beltran"));
        test(hand).selectItem("Nora Crumb");
        assertThat(composing.get(stage.va().actor(), draft).byHand())
                .isEqualTo(stage.owner().member());
    }

    @Test
    void nobodyElseFindsAnythingToCopyThere() {
        Handed handed = desk.signed(Duration.ofMinutes(-5));
        signIn(handed.stage().world().manager());
        open(handed, "/out/by-hand/" + handed.delivery());
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(said()).contains("Only Ana Beltran puts this post up");
    }

    private static void open(Handed handed, String page) {
        UI.getCurrent().navigate(handed.stage().world().agency().slug() + page);
    }

    private static String said() {
        return UI.getCurrent().getCurrentView().getElement().getTextRecursively();
    }

    private static void signIn(Somebody somebody) {
        SignedIn principal = somebody::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }
}
