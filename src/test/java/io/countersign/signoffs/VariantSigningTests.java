package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.Refused;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Variants;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.web.context.WebApplicationContext;

/** One message on two accounts is asked for, signed and answered as one. */
@DatabaseTest
@Import(SigningDesk.class)
class VariantSigningTests {

    private final SigningDesk desk;
    private final AskingForSignature asking;
    private final Signing signing;
    private final Stack stack;
    private final Receipts receipts;
    private final Revisions revisions;
    private final Composing composing;
    private final Variants variants;
    private final PlainPages pages;
    private final World world;
    private final Actor va;
    private final Actor owner;
    private final AccountId page;

    VariantSigningTests(
            SigningDesk desk,
            AskingForSignature asking,
            Signing signing,
            Stack stack,
            Receipts receipts,
            Revisions revisions,
            Composing composing,
            Variants variants,
            AccountKeeping accounts,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.asking = asking;
        this.signing = signing;
        this.stack = stack;
        this.receipts = receipts;
        this.revisions = revisions;
        this.composing = composing;
        this.variants = variants;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.va = world.va().actor();
        this.owner = world.crumbOwner().actor();
        var added = new NewAccount(NetworkName.FACEBOOK, AccountKind.CORPORATE, "crumbpage", "Crumb's Page");
        this.page = accounts.add(
                world.manager().actor(),
                world.crumb(),
                added,
                world.crumbOwner().member());
        desk.connect(world.corporate(), "2002");
        desk.connect(page, "3003");
    }

    private PostId written(String onPage) {
        PostId post = desk.draft(world, world.crumb(), world.corporate(), "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        composing.saveText(va, variant, composing.get(va, variant).edits(), onPage);
        return post;
    }

    private List<RevisionId> asked(String onPage) {
        return revisions.together(va, asking.ask(va, written(onPage)));
    }

    private String text(RevisionId revision) {
        return Manifest.parse(revisions.get(va, revision).manifest()).text();
    }

    @Test
    void oneCardHoldsBothAndOneGestureSignsBothUnderOneRoot() {
        List<RevisionId> both = asked("We bake, and here is how.");
        assertThat(both).extracting(this::text).containsExactly("We bake.", "We bake, and here is how.");
        assertThat(stack.of(owner)).singleElement().satisfies(card -> {
            assertThat(card.revisions()).containsExactlyElementsOf(both);
        });
        List<Receipt> signed = desk.sign(owner, both.getFirst(), both.getLast());
        assertThat(signed).hasSize(2).allMatch(Receipt::holds);
        assertThat(signed)
                .extracting(one -> Evidence.parse(one.evidence().getBytes(StandardCharsets.UTF_8))
                        .root())
                .satisfies(roots -> assertThat(roots.getFirst()).isEqualTo(roots.getLast()));
        assertThat(both).allSatisfy(one -> assertThat(receipts.of(owner, one)).hasSize(1));
        assertThat(stack.of(owner)).isEmpty();
    }

    @Test
    void aPartOfThemCannotBeSigned() {
        List<RevisionId> both = asked("We bake.");
        assertThatThrownBy(() -> desk.sign(owner, both.getFirst()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("signoffs.whole"));
        assertThat(receipts.of(owner, both.getFirst())).isEmpty();
    }

    @Test
    void whatStopsOneStopsTheAskingForAll() {
        PostId post = written("");
        composing.get(va, post);
        PostId variant = variants.of(va, post).getLast().id();
        composing.removePicture(
                va, variant, composing.get(va, variant).media().getFirst().id());
        assertThatThrownBy(() -> asking.ask(va, post)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().rule()).isEqualTo("signoffs.variant-stops");
            assertThat(refused.refusal().details()).containsExactly("Crumb's Page");
        });
        assertThat(variants.of(va, post)).extracting(PostSummary::state).containsOnly(PostState.DRAFT);
    }

    @Test
    void sendingBackAndRefusingAreForBoth() {
        List<RevisionId> both = asked("We bake, and here is how.");
        PostId post = revisions.get(va, both.getFirst()).post();
        signing.sendBack(owner, both.getLast(), "Too dry.", new Proof.WayIn());
        assertThat(variants.of(va, post)).extracting(PostSummary::state).containsOnly(PostState.DRAFT);
        RevisionId again = asking.ask(va, post);
        signing.dontPost(owner, again, "", new Proof.WayIn());
        assertThat(variants.of(va, post)).isEmpty();
        assertThat(stack.of(owner)).isEmpty();
    }

    @Test
    void herOwnWordsAreForEveryAccountThatSaidTheSame() {
        RevisionId fixed = signing.fixMyself(owner, asked("We bake.").getFirst(), "I bake.", new Proof.WayIn());
        assertThat(revisions.together(owner, fixed)).extracting(this::text).containsExactly("I bake.", "I bake.");
    }

    @Test
    void herOwnWordsLeaveOtherWordsAlone() {
        RevisionId second = asked("We bake, and here is how.").getLast();
        RevisionId fixed = signing.fixMyself(owner, second, "And here is how.", new Proof.WayIn());
        assertThat(revisions.together(owner, fixed))
                .extracting(this::text)
                .containsExactly("We bake.", "And here is how.");
    }

    @Test
    void oneIsTakenBackAndTheOtherStaysSigned() {
        List<RevisionId> both = asked("We bake, and here is how.");
        desk.sign(owner, both.getFirst(), both.getLast());
        desk.withdraw(owner, both.getLast());
        assertThat(revisions.isCurrent(owner, both.getFirst())).isTrue();
        assertThat(revisions.isCurrent(owner, both.getLast())).isFalse();
    }

    @Test
    void thePocketShowsTheSameWordsOnceAndOtherWordsBesideThem() throws Exception {
        String base = "/" + world.agency().slug() + "/sign";
        RevisionId asked = asked("We bake.").getFirst();
        String same = pages.read(signedIn(get(base), world.crumbOwner()));
        assertThat(same)
                .containsOnlyOnce("We bake.</")
                .contains("on X as @", "on Facebook as @crumbpage", "Fix it myself", "1 to sign")
                .doesNotContain("Change these words");
        PostId post = revisions.get(va, asked).post();
        PostId variant = variants.of(va, post).getLast().id();
        composing.saveText(va, variant, composing.get(va, variant).edits(), "And here is how.");
        RevisionId again = asking.ask(va, post);
        String other = pages.read(signedIn(get(base), world.crumbOwner()));
        assertThat(other)
                .contains("We bake.", "And here is how.", "Change these words")
                .doesNotContain("Fix it myself");
        String list = pages.read(signedIn(get(base).param("ok", again.text()), world.crumbOwner()));
        assertThat(list.split("name=\"revision\"")).hasSize(3);
    }
}
