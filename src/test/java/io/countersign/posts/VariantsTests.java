package io.countersign.posts;

import static io.countersign.posts.Refusals.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Drafting.class)
class VariantsTests {

    private final Variants variants;
    private final Composing composing;
    private final Revisions revisions;
    private final Drafting drafting;
    private final TaskDesk tasks;
    private final PostShelf shelf;
    private final AccountKeeping accounts;
    private final TestWorld.Builder worlds;
    private final World world;
    private final Actor va;
    private final AccountId page;

    VariantsTests(
            Variants variants,
            Composing composing,
            Revisions revisions,
            Drafting drafting,
            TaskDesk tasks,
            PostShelf shelf,
            AccountKeeping accounts,
            TestWorld.Builder worlds) {
        this.variants = variants;
        this.composing = composing;
        this.revisions = revisions;
        this.drafting = drafting;
        this.tasks = tasks;
        this.shelf = shelf;
        this.accounts = accounts;
        this.worlds = worlds;
        this.world = worlds.world();
        this.va = world.va().actor();
        this.page = account(NetworkName.FACEBOOK, world.crumbOwner().member());
    }

    private AccountId account(NetworkName network, MemberId owner) {
        var added = new NewAccount(network, AccountKind.CORPORATE, "crumb" + network, "Crumb on " + network.title());
        return accounts.add(world.manager().actor(), world.crumb(), added, owner);
    }

    private Window later(int days) {
        Window tomorrow = drafting.tomorrow();
        Duration wait = Duration.ofDays(days);
        return Window.of(tomorrow.earliest().plus(wait), tomorrow.latest().plus(wait), tomorrow.place());
    }

    @Test
    void aVariantBeginsWithTheWordsThePicturesAndTheWindow() {
        PostId post = drafting.written(world, "We bake.");
        MediaItem picture = composing.addPicture(va, post, Pictures.drawn("png", 2, 2));
        composing.describe(va, post, picture.id(), "An oven");
        assertThat(variants.elsewhere(va, post)).extracting(AccountSummary::id).containsExactly(page);
        DraftView variant = composing.get(va, variants.alsoOn(va, post, page));
        DraftView draft = composing.get(va, post);
        assertThat(variant.text()).isEqualTo("We bake.");
        assertThat(variant.account().id()).isEqualTo(page);
        assertThat(variant.task()).isEqualTo(draft.task());
        assertThat(variant.lane()).isEqualTo(draft.lane());
        assertThat(variant.window()).isEqualTo(draft.window());
        assertThat(variant.media()).isEqualTo(draft.media());
        assertThat(variants.elsewhere(va, post)).isEmpty();
        assertThat(variants.of(va, variant.id())).extracting(PostSummary::id).containsExactly(post, variant.id());
        assertThat(shelf.ofTask(va, draft.task())).hasSize(2);
    }

    @Test
    void eachHasWordsOfItsOwnAndTheWindowIsTheirs() {
        PostId post = drafting.written(world, "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        composing.saveText(va, variant, composing.get(va, variant).edits(), "We bake, and here is how.");
        assertThat(composing.get(va, post).text()).isEqualTo("We bake.");
        Window later = later(1);
        composing.setWindow(va, variant, later);
        assertThat(composing.get(va, post).window()).isEqualTo(later);
    }

    @Test
    void whatIsEditedTakesTheAskedOnesAlong() {
        PostId post = drafting.written(world, "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        RevisionId first = drafting.asked(world, post);
        RevisionId second = drafting.asked(world, variant);
        assertThat(revisions.together(va, second)).containsExactly(first, second);
        composing.saveText(va, variant, composing.get(va, variant).edits(), "We bake more.");
        assertThat(composing.get(va, post).state()).isEqualTo(PostState.DRAFT);
        assertThat(revisions.isCurrent(va, first)).isFalse();
        assertThat(revisions.together(va, first)).isEmpty();
        assertThat(tasks.get(va, composing.get(va, post).task()).state()).isEqualTo(TaskState.DOING);
    }

    @Test
    void whatIsSignedStaysSignedWhenAnotherIsEdited() {
        PostId post = drafting.written(world, "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        drafting.signed(world, post);
        drafting.signed(world, variant);
        Window before = composing.get(va, post).window();
        composing.setWindow(va, variant, later(2));
        assertThat(composing.get(va, post).state()).isEqualTo(PostState.SIGNED);
        assertThat(composing.get(va, post).window()).isEqualTo(before);
        assertThat(composing.get(va, variant).state()).isEqualTo(PostState.DRAFT);
    }

    @Test
    void aNewVariantMakesTheAskedOneADraftAgain() {
        PostId post = drafting.written(world, "We bake.");
        RevisionId asked = drafting.asked(world, post);
        variants.alsoOn(va, post, page);
        assertThat(revisions.isCurrent(va, asked)).isFalse();
    }

    @Test
    void anAccountIsTakenOnceAndOnlyFromTheSameOwner() {
        PostId post = drafting.written(world, "We bake.");
        variants.alsoOn(va, post, page);
        assertThatThrownBy(() -> variants.alsoOn(va, post, page)).satisfies(refusedBy("posts.variant-twice"));
        MemberId other = worlds.clientPerson(world.manager(), world.crumb(), "Otto Crumb", Role.OWNER)
                .member();
        AccountId ottos = account(NetworkName.LINKEDIN, other);
        assertThatThrownBy(() -> variants.alsoOn(va, post, ottos)).satisfies(refusedBy("posts.variant-owner"));
        assertThatThrownBy(() -> variants.alsoOn(va, post, world.personal()))
                .satisfies(refusedBy("posts.variant-owner"));
        assertThat(variants.elsewhere(va, post)).isEmpty();
    }

    @Test
    void oneIsGivenUpAndTheLastOneIsNot() {
        PostId post = drafting.written(world, "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        drafting.asked(world, post);
        variants.remove(va, variant);
        assertThat(composing.get(va, variant).state()).isEqualTo(PostState.DROPPED);
        assertThat(composing.get(va, post).state()).isEqualTo(PostState.DRAFT);
        assertThat(composing.openFor(va, composing.get(va, post).task())).isEqualTo(post);
        assertThatThrownBy(() -> variants.remove(va, post)).satisfies(refusedBy("posts.last-variant"));
        assertThat(variants.elsewhere(va, post)).extracting(AccountSummary::id).containsExactly(page);
    }

    @Test
    void theTaskIsOverWhenAllOfThemAreRefused() {
        PostId post = drafting.written(world, "We bake.");
        PostId variant = variants.alsoOn(va, post, page);
        Actor owner = world.crumbOwner().actor();
        List<RevisionId> asked = List.of(drafting.asked(world, post), drafting.asked(world, variant));
        var task = composing.get(va, post).task();
        revisions.drop(owner, asked.getFirst());
        assertThat(tasks.get(va, task).state()).isEqualTo(TaskState.WAITING);
        revisions.drop(owner, asked.getLast());
        assertThat(tasks.get(va, task).state()).isEqualTo(TaskState.DROPPED);
        assertThat(composing.get(va, post).lane()).isEqualTo(Lane.PROMOTION);
    }
}
