package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.Actor;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Drafting.class)
class PlannedPostsTests {

    private final PostShelf shelf;
    private final Composing composing;
    private final Drafting drafting;
    private final World world;
    private final Actor va;

    PlannedPostsTests(PostShelf shelf, Composing composing, Drafting drafting, TestWorld.Builder worlds) {
        this.shelf = shelf;
        this.composing = composing;
        this.drafting = drafting;
        this.world = worlds.world();
        this.va = world.va().actor();
    }

    @Test
    void postsStandWhereTheirWindowBegins() {
        PostId post = drafting.written(world, "Two Saturdays, one oven.");
        Instant earliest = beginning(post);
        assertThat(between(va, earliest, earliest.plusSeconds(1))).containsExactly(post);
        assertThat(between(va, earliest.plusSeconds(1), earliest.plusSeconds(9)))
                .isEmpty();
        assertThat(between(va, earliest.minusSeconds(9), earliest)).isEmpty();
    }

    @Test
    void aPostIsOnlyThereForWhoSeesItsClient() {
        PostId post = drafting.written(world, "Two Saturdays, one oven.");
        Instant earliest = beginning(post);
        assertThat(between(world.crumbOwner().actor(), earliest, earliest.plusSeconds(1)))
                .containsExactly(post);
        assertThat(between(world.miraOwner().actor(), earliest, earliest.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void aTaskIsPlannedOnceItsPostHasAWindow() {
        TaskId task = drafting.promotionOfMira(world);
        PostId post = composing.openFor(va, task);
        assertThat(shelf.planned(va, List.of(task))).isEmpty();
        composing.setWindow(va, post, drafting.tomorrow());
        assertThat(shelf.planned(va, List.of(task))).containsExactly(task);
        assertThat(shelf.planned(world.crumbOwner().actor(), List.of(task))).isEmpty();
    }

    @Test
    void aWindowKeepsItsLengthWhenItBeginsAtAnotherMoment() {
        Instant saturday = Instant.parse("2026-10-24T09:00:00Z");
        Window window = Window.of(saturday, saturday.plus(Duration.ofHours(30)), ZoneId.of("Europe/Lisbon"));
        Window moved = window.from(Instant.parse("2026-10-31T10:00:00Z"));
        assertThat(moved.latest()).isEqualTo(Instant.parse("2026-11-01T16:00:00Z"));
        assertThat(moved.zone()).isEqualTo("Europe/Lisbon");
    }

    private Instant beginning(PostId post) {
        return Objects.requireNonNull(composing.get(va, post).window()).earliest();
    }

    private List<PostId> between(Actor actor, Instant from, Instant until) {
        return shelf.between(actor, from, until, Set.of(world.crumb(), world.mira())).stream()
                .map(PostSummary::id)
                .toList();
    }
}
