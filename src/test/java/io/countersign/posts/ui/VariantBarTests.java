package io.countersign.posts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.SignedIn;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Variants;
import io.countersign.posts.Window;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
@Import(AskedPosts.Instead.class)
class VariantBarTests extends SpringBrowserlessTest {

    private final Composing composing;
    private final Variants variants;
    private final AskedPosts asked;
    private final World world;
    private final Actor va;
    private final AccountId page;
    private final PostId post;

    VariantBarTests(
            Composing composing,
            Variants variants,
            BriefIntake intake,
            AccountKeeping accounts,
            AskedPosts asked,
            Clock clock,
            JdbcClient database,
            TestWorld.Builder worlds) {
        this.composing = composing;
        this.variants = variants;
        this.asked = asked;
        this.world = worlds.world();
        this.va = world.va().actor();
        this.post = drafted(intake, clock);
        this.page = accounts.add(
                world.manager().actor(),
                world.crumb(),
                new NewAccount(NetworkName.FACEBOOK, AccountKind.CORPORATE, "crumbpage", "Crumb's Page"),
                world.crumbOwner().member());
        database.sql("update social_account set remote_id = hex(id), connected_at = utc_timestamp(6)")
                .update();
        SignedIn principal = () -> world.va().person();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }

    private PostId drafted(BriefIntake intake, Clock clock) {
        BriefId brief = intake.receive(va, world.crumb(), "Announce the workshop on the 6th.");
        PostId drafted =
                composing.openFor(va, intake.get(va, brief).tasks().getFirst().id());
        composing.saveText(va, drafted, 0, "We bake.");
        var start = clock.instant().plus(Duration.ofDays(1));
        composing.setWindow(va, drafted, Window.of(start, start.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon")));
        return drafted;
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anotherAccountIsOneChoiceAwayAndOpensWithTheSameWords() {
        open(post);
        assertThat(labels()).hasSize(1);
        choose("Facebook Crumb's Page");
        PostId variant = variants.of(va, post).getLast().id();
        assertThat(variant).isNotEqualTo(post);
        assertThat(composing.get(va, variant).account().id()).isEqualTo(page);
        assertThat(labels()).hasSize(2);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("We bake.");
        assertThat(find(MenuBar.class).withId("also-on").exists()).isFalse();
        test(find(TextArea.class).single()).setValue("We bake, and here is how.");
        assertThat(composing.get(va, post).text()).isEqualTo("We bake.");
    }

    @Test
    void aPlaceOpensItsVariant() {
        PostId variant = variants.alsoOn(va, post, page);
        composing.saveText(va, variant, composing.get(va, variant).edits(), "And here is how.");
        open(post);
        UI.getCurrentOrThrow().navigate(links().getLast().getHref().substring(1));
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("And here is how.");
    }

    @Test
    void oneButtonAsksForAllAndSaysWhichOneStopsIt() {
        PostId variant = variants.alsoOn(va, post, page);
        composing.saveText(va, variant, composing.get(va, variant).edits(), "");
        open(post);
        Button ask = find(Button.class).withId("ask").single();
        assertThat(ask.getText()).contains("to sign all 2");
        assertThat(ask.isEnabled()).isFalse();
        assertThat(said()).contains("Something still stops the post on Crumb's Page");
        composing.saveText(va, variant, composing.get(va, variant).edits(), "And here is how.");
        open(post);
        test(find(Button.class).withId("ask").single()).click();
        assertThat(asked.asked()).contains(post).doesNotContain(variant);
    }

    @Test
    void aVariantIsLeftOut() {
        PostId variant = variants.alsoOn(va, post, page);
        open(variant);
        test(find(Button.class).withText("Not on Crumb's Page").single()).click();
        assertThat(composing.get(va, variant).state()).isEqualTo(PostState.DROPPED);
        assertThat(variants.of(va, post)).extracting(PostSummary::id).containsExactly(post);
        assertThat(labels()).hasSize(1);
    }

    private void open(PostId id) {
        navigate(world.agency().slug() + "/compose/" + id, ComposerView.class);
    }

    private void choose(String account) {
        MenuItem item =
                find(MenuBar.class).withId("also-on").single().getItems().getFirst().getSubMenu().getItems().stream()
                        .filter(one -> one.getText().equals(account))
                        .findFirst()
                        .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private List<String> labels() {
        return links().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private List<Anchor> links() {
        return find(Anchor.class).withClassName("place").all();
    }

    private String said() {
        return find(ComposerView.class).single().getElement().getTextRecursively();
    }
}
