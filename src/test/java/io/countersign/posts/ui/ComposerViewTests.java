package io.countersign.posts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.PersonId;
import io.countersign.base.SignedIn;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.Revisions;
import io.countersign.posts.Window;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@Import(AskedPosts.Instead.class)
class ComposerViewTests extends SpringBrowserlessTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final Composing composing;
    private final Revisions revisions;
    private final BriefIntake intake;
    private final AskedPosts asked;
    private final Clock clock;
    private final World world;
    private final Actor va;

    ComposerViewTests(
            Composing composing,
            Revisions revisions,
            BriefIntake intake,
            AskedPosts asked,
            Clock clock,
            JdbcClient database,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.revisions = revisions;
        this.intake = intake;
        this.asked = asked;
        this.clock = clock;
        this.world = worlds.world();
        this.va = world.va().actor();
        database.sql("update social_account set remote_id = hex(id), connected_at = utc_timestamp(6)")
                .update();
        signIn(world.va().person());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void wordsAreSavedByThemselvesAndCountedAsXCounts() {
        PostId post = open(draft());
        test(pad()).setValue("Sign up: https://example.org/workshops");
        assertThat(composing.get(va, post).text()).isEqualTo("Sign up: https://example.org/workshops");
        assertThat(said()).contains("32 of 280 on X").contains("A post with a link costs about $0.20 on X.");
        assertThat(find(Header.class).single().getElement().getTextRecursively())
                .contains("Crumb & Co. · saved ");
    }

    @Test
    void thePreviewColoursLinksAndTakesWordsAsWords() {
        open(draft());
        test(pad()).setValue("<b>Bold</b> https://example.org/a?x=<i> & more");
        Div preview = find(Div.class).withClassName("said").single();
        assertThat(preview.getElement().getTextRecursively())
                .isEqualTo("<b>Bold</b> https://example.org/a?x=<i> & more");
        assertThat(find(Span.class, preview).withClassName("url").all())
                .extracting(Span::getText)
                .singleElement()
                .asString()
                .startsWith("https://example.org/a");
    }

    @Test
    void tooManyWordsKeepTheSignatureFromBeingAskedFor() {
        open(ready());
        assertThat(ask().isEnabled()).isTrue();
        test(pad()).setValue("a".repeat(281));
        assertThat(ask().isEnabled()).isFalse();
        assertThat(said()).contains("281 of 280 on X. Take out 1.");
        assertThat(find(Counter.class).single().hasClassName("alarm")).isTrue();
        test(pad()).setValue("a".repeat(280));
        assertThat(ask().isEnabled()).isTrue();
    }

    @Test
    void wordsSomebodyElseChangedAreLaidBesideMineAndNothingIsLost() {
        PostId post = open(ready());
        rewrite(post, "Rosa's words");
        test(pad()).setValue("Ana's words");
        assertThat(pad().getValue()).isEqualTo("Ana's words");
        assertThat(composing.get(va, post).text()).isEqualTo("Rosa's words");
        assertThat(said()).contains("Rosa Okafor changed these words").contains("Rosa's words");
        assertThat(find(Notification.class).exists()).isTrue();
        assertThat(ask().isEnabled()).isFalse();
        test(button("Save my words over these")).click();
        assertThat(composing.get(va, post).text()).isEqualTo("Ana's words");
        assertThat(ask().isEnabled()).isTrue();
    }

    @Test
    void theOtherWordsCanBeTakenInstead() {
        PostId post = open(ready());
        rewrite(post, "Rosa's words");
        test(pad()).setValue("Ana's words");
        test(button("Take these words instead of mine")).click();
        assertThat(pad().getValue()).isEqualTo("Rosa's words");
        assertThat(composing.get(va, post).text()).isEqualTo("Rosa's words");
        assertThat(find(WritingPad.class).single().getElement().getTextRecursively())
                .doesNotContain("while you were writing");
    }

    @Test
    void aPictureSomebodyElseAddedKeepsNoWordsFromBeingSaved() {
        PostId post = open(ready());
        composing.addPicture(world.manager().actor(), post, picture());
        test(pad()).setValue("Ana's words");
        assertThat(composing.get(va, post).text()).isEqualTo("Ana's words");
    }

    @Test
    void aPictureStopsThePostUntilItIsToldInWords() {
        PostId post = open(ready());
        test(find(Upload.class).single()).upload("tray.png", "image/png", picture());
        assertThat(composing.get(va, post).media()).hasSize(1);
        assertThat(said()).contains("12 × 8, location removed").contains("Say what each picture shows");
        assertThat(ask().isEnabled()).isFalse();
        test(find(TextField.class).withLabel("What picture 1 shows").single()).setValue("A tray of hearts");
        assertThat(composing.get(va, post).media().getFirst().altText()).isEqualTo("A tray of hearts");
        assertThat(ask().isEnabled()).isTrue();
        test(button("Take out picture 1")).click();
        assertThat(find(Image.class).exists()).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        PostId post = open(ready());
        test(find(Upload.class).single()).upload("tray.png", "image/png", "no picture".getBytes());
        assertThat(composing.get(va, post).media()).isEmpty();
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void askingNamesWhomAndThePostThenWaits() {
        PostId post = open(ready());
        assertThat(ask().getElement().getTextRecursively()).isEqualTo("Ask Mira Crumb to sign · @crumbandco");
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);
        assertThat(asked.asked()).contains(post);
        assertThat(said())
                .contains("Mira Crumb is asked to sign for @crumbandco.")
                .contains("Changing the post takes that back")
                .contains("Waits for a signature");
        assertThat(find(Button.class).withId("ask").exists()).isFalse();
    }

    @Test
    void nothingIsAskedForThatIsNotOnTheScreen() {
        PostId post = open(ready());
        rewrite(post, "Rosa's words");
        test(ask()).click();
        assertThat(asked.asked()).doesNotContain(post);
        assertThat(said()).contains("Rosa Okafor changed these words");
    }

    @Test
    void anEditAfterAskingMakesItADraftAgain() {
        PostId post = open(ready());
        test(ask()).click();
        test(pad()).setValue("Other words");
        assertThat(composing.get(va, post).state()).isEqualTo(PostState.DRAFT);
        assertThat(ask().isEnabled()).isTrue();
    }

    @Test
    void aPostSentBackSaysWhoWantedWhat() {
        PostId post = ready();
        asked.ask(va, post);
        DraftView waiting = composing.get(va, post);
        Actor owner = world.crumbOwner().actor();
        revisions.sendBack(owner, Objects.requireNonNull(waiting.current()), "Name the price.");
        open(post);
        assertThat(said()).contains("Mira Crumb sent it back").contains("Name the price.");
        assertThat(said()).contains("cookie workshop");
    }

    @Test
    void showsWhatTheOwnerPutInOtherWords() {
        PostId post = ready();
        asked.ask(va, post);
        Actor owner = world.crumbOwner().actor();
        composing.saveText(owner, post, composing.get(owner, post).edits(), "Three Saturdays, one oven.");
        asked.ask(owner, post);
        open(post);
        assertThat(said()).contains("Mira Crumb put it in other words");
        Element changed = find(ChangedWords.class).single().getElement();
        assertThat(changed.getChildren().map(Element::getOuterHTML))
                .containsExactly("<del>Two</del>", "<ins>Three</ins>", " Saturdays, one oven.");
    }

    @Test
    void aPressThatComesWithTheLastWordsKeepsItsButton() {
        open(draft());
        Button choose = button("Choose when");
        test(pad()).setValue("Two Saturdays, one oven.");
        assertThat(choose.isAttached()).isTrue();
    }

    @Test
    void theWindowIsChosenOnTheClientsClock() {
        PostId post = open(draft());
        test(button("Choose when")).click();
        LocalDateTime morning = LocalDateTime.ofInstant(clock.instant(), LISBON)
                .plusDays(2)
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(9);
        test(find(DateTimePicker.class).withLabel("Not before").single()).setValue(morning);
        test(find(DateTimePicker.class).withLabel("Not after").single()).setValue(morning.plusHours(2));
        test(button("Save these times")).click();
        Instant nine = morning.atZone(LISBON).toInstant();
        assertThat(composing.get(va, post).window()).isEqualTo(Window.of(nine, nine.plus(Duration.ofHours(2)), LISBON));
        assertThat(said()).contains("09:00 – 11:00 in Lisbon").contains(" for you)");
    }

    @Test
    void aWindowThatIsNoneLeavesThePickersOpen() {
        PostId post = open(draft());
        test(button("Choose when")).click();
        LocalDateTime tomorrow =
                LocalDateTime.ofInstant(clock.instant(), LISBON).plusDays(1);
        test(find(DateTimePicker.class).withLabel("Not before").single()).setValue(tomorrow);
        test(find(DateTimePicker.class).withLabel("Not after").single()).setValue(tomorrow.minusHours(1));
        test(button("Save these times")).click();
        assertThat(composing.get(va, post).window()).isNull();
        assertThat(find(DateTimePicker.class).all()).hasSize(2);
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void wordsOfAVoiceAreRefusedToAVa() {
        PostId post = begin(world.mira(), "Please answer the comments under last week's post.", world.miraOwner());
        open(post);
        test(pad()).setValue("Thank you all!");
        assertThat(composing.get(va, post).text()).isEmpty();
        assertThat(pad().getValue()).isEqualTo("Thank you all!");
        assertThat(find(Notification.class).exists()).isTrue();
        assertThat(ask().isEnabled()).isFalse();
    }

    private PostId draft() {
        return begin(world.crumb(), "Announce the cookie workshop on the 6th and the 13th on X.", world.va());
    }

    private PostId begin(ClientId client, String request, Somebody writer) {
        BriefId brief = intake.receive(va, client, request);
        intake.confirm(va, brief);
        return composing.openFor(
                writer.actor(), intake.get(va, brief).tasks().getFirst().id());
    }

    private PostId ready() {
        PostId post = draft();
        composing.saveText(va, post, 0, "Two Saturdays, one oven.");
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        composing.setWindow(va, post, Window.of(tomorrow, tomorrow.plus(Duration.ofHours(2)), LISBON));
        return post;
    }

    private PostId open(PostId post) {
        navigate(world.agency().slug() + "/compose/" + post, ComposerView.class);
        return post;
    }

    private void rewrite(PostId post, String words) {
        Actor manager = world.manager().actor();
        composing.saveText(manager, post, composing.get(manager, post).edits(), words);
    }

    private TextArea pad() {
        return find(TextArea.class).single();
    }

    private Button ask() {
        return find(Button.class).withId("ask").single();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String said() {
        return find(ComposerView.class).single().getElement().getTextRecursively();
    }

    private static byte[] picture() {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void signIn(PersonId person) {
        SignedIn principal = () -> person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }
}
