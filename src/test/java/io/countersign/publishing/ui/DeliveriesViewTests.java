package io.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.base.Identifier;
import io.countersign.base.SignedIn;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.Window;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class DeliveriesViewTests extends SpringBrowserlessTest {

    private final Composing composing;
    private final AskingForSignature asking;
    private final BriefIntake intake;
    private final Deliveries deliveries;
    private final JdbcClient database;
    private final Clock clock;
    private final World world;

    DeliveriesViewTests(
            Composing composing,
            AskingForSignature asking,
            BriefIntake intake,
            Deliveries deliveries,
            JdbcClient database,
            Clock clock,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.asking = asking;
        this.intake = intake;
        this.deliveries = deliveries;
        this.database = database;
        this.clock = clock;
        this.world = worlds.world();
    }

    @BeforeEach
    void asVa() {
        signIn(world.va());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEmptyPageSaysWhatWillStandThere() {
        open();
        assertThat(said()).contains("Nothing goes out yet").contains("Once a post is signed");
    }

    @Test
    void whatNobodyKnowsOfStandsOnTopWithTheClientAndTheAccount() {
        delivered(DeliveryState.PUBLISHED, null);
        delivered(DeliveryState.SCHEDULED, null);
        delivered(DeliveryState.UNKNOWN, "504 no explanation");
        open();
        assertThat(said())
                .containsSubsequence("Needs a look", "On its way", "Out, or over")
                .contains("Crumb & Co. · @crumbandco on X · ")
                .contains("X didn't say whether it is up. Look on @crumbandco")
                .doesNotContain("504");
        assertThat(find(Anchor.class)
                        .withText("Look at @crumbandco on X")
                        .single()
                        .getHref())
                .isEqualTo("https://x.com/crumbandco");
        assertThat(find(Anchor.class).withText("See it on X").single().getHref())
                .isEqualTo("https://x.com/i/status/71");
    }

    @Test
    void theAddressOfThePostSettlesWhatNobodyKnew() {
        PostId post = delivered(DeliveryState.UNKNOWN, null);
        open();
        test(button("It is there")).click();
        TextField address = find(TextField.class).single();
        Button save = find(Button.class, find(Dialog.class).single())
                .withText("It is there")
                .single();
        test(address).setValue("somewhere");
        test(save).click();
        assertThat(address.getErrorMessage()).startsWith("Paste the address of the post");
        assertThat(state(post)).isEqualTo(DeliveryState.UNKNOWN);
        test(address).setValue("https://x.com/crumbandco/status/4711");
        test(save).click();
        assertThat(state(post)).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(said()).doesNotContain("Needs a look").contains("It is up.");
    }

    @Test
    void sendingAgainSaysThatItMayStandThereTwiceAndIsRefusedInWords() {
        PostId post = delivered(DeliveryState.UNKNOWN, null);
        open();
        test(button("Send it again to @crumbandco")).click();
        Dialog dialog = find(Dialog.class).single();
        assertThat(dialog.getElement().getTextRecursively()).contains("it will stand on @crumbandco twice");
        assertThat(state(post)).isEqualTo(DeliveryState.UNKNOWN);
        test(find(Button.class, dialog).withText("Send it again to @crumbandco").single())
                .click();
        assertThat(state(post)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(find(Notification.class).single().getElement().getTextRecursively())
                .contains("This post is not signed.");
    }

    @Test
    void nobodyNeedsToGoOnLooking() {
        PostId post = delivered(DeliveryState.UNKNOWN, null);
        open();
        test(button("Stop looking")).click();
        test(find(Button.class, find(Dialog.class).single())
                        .withText("Stop looking")
                        .single())
                .click();
        assertThat(state(post)).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void whatIsHeldSaysWhyAndGoesBackIntoTheQueue() {
        PostId post = delivered(DeliveryState.HELD, "signoffs.gate.signer-gone");
        open();
        assertThat(said()).contains("Held back. Whoever signed it may not speak on @crumbandco any more.");
        test(button("Let it go out on @crumbandco")).click();
        assertThat(state(post)).isEqualTo(DeliveryState.SCHEDULED);
    }

    @Test
    void whatIsHeldForWantOfAWayInLeadsToTheClientsPage() {
        delivered(DeliveryState.HELD, "not-connected");
        connected(false);
        open();
        assertThat(find(Anchor.class)
                        .withText("Connect @crumbandco on the client's page")
                        .single()
                        .getHref())
                .endsWith("/clients/" + world.crumb());
    }

    @Test
    void whatWasRefusedStaysOnTopUntilThePostIsWrittenAnew() {
        PostId post = delivered(DeliveryState.REFUSED, "duplicate: You already said that.");
        open();
        assertThat(said())
                .contains("Needs a look")
                .contains("X refused it; nothing went out.")
                .contains("X said: “You already said that.”");
        DraftView seen = composing.get(va(), post);
        composing.saveText(va(), post, seen.edits(), "Other words");
        open();
        assertThat(said()).doesNotContain("Needs a look").contains("Out, or over");
    }

    @Test
    void anOwnerSeesWhatIsStuckButHasNoButtons() {
        delivered(DeliveryState.UNKNOWN, null);
        signIn(world.crumbOwner());
        open();
        assertThat(said()).contains("X didn't say whether it is up.");
        assertThat(find(Button.class).withText("It is there").exists()).isFalse();
    }

    @Test
    void aVaOfAnotherClientSeesNothingOfIt() {
        delivered(DeliveryState.UNKNOWN, null);
        signIn(world.miraOwner());
        open();
        assertThat(said()).contains("Nothing goes out yet").doesNotContain("Crumb");
    }

    private PostId delivered(DeliveryState state, @Nullable String reason) {
        BriefId brief = intake.receive(va(), world.crumb(), "Announce the cookie workshop on the 6th on X.");
        intake.confirm(va(), brief);
        PostId post = composing.openFor(
                va(), intake.get(va(), brief).tasks().getFirst().id());
        composing.saveText(va(), post, 0, "Two Saturdays, one oven. " + state);
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        composing.setWindow(
                va(), post, Window.of(tomorrow, tomorrow.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon")));
        connected(true);
        asking.ask(va(), post);
        deliver(composing.get(va(), post), state, reason);
        return post;
    }

    private void deliver(DraftView post, DeliveryState state, @Nullable String reason) {
        database.sql("update post set state = 'SIGNED' where id = :post")
                .param("post", bytes(post.id()))
                .update();
        database.sql("""
                        insert into delivery (agency_id, id, client_id, post_id, revision_id, account_id, network,
                          occurrence, state, earliest_at, latest_at, due_at, attempts, looks, reason, permalink, version)
                        select agency_id, :id, client_id, id, current_revision_id, account_id, 'X', 0, :state,
                          earliest_at, latest_at, earliest_at, 1, 3, :reason, :permalink, 0
                        from post where id = :post""")
                .param("id", bytes(AccountId.random()))
                .param("state", state.name())
                .param("reason", reason)
                .param("permalink", state == DeliveryState.PUBLISHED ? "https://x.com/i/status/71" : null)
                .param("post", bytes(post.id()))
                .update();
    }

    private void connected(boolean in) {
        database.sql("""
                        update social_account set remote_id = hex(id), connected_at = if(:in, utc_timestamp(6), null)
                        where client_id = :client""").param("in", in).param("client", bytes(world.crumb())).update();
    }

    private DeliveryState state(PostId post) {
        return Objects.requireNonNull(deliveries.of(va(), post).getFirst()).state();
    }

    private Actor va() {
        return world.va().actor();
    }

    private void open() {
        navigate(world.agency().slug() + "/out", DeliveriesView.class);
    }

    private Button button(String words) {
        return find(Button.class, find(DeliveriesView.class).single())
                .withText(words)
                .single();
    }

    private String said() {
        return find(DeliveriesView.class).single().getElement().getTextRecursively();
    }

    private static void signIn(Somebody somebody) {
        SignedIn principal = somebody::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }

    private static byte[] bytes(Identifier id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
