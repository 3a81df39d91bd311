package io.countersign.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Role;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Drafting.class)
class WallsOfPostsTests {

    private final Composing composing;
    private final Revisions revisions;
    private final Drafting drafting;
    private final TestWorld.Builder worlds;
    private final World world;

    WallsOfPostsTests(Composing composing, Revisions revisions, Drafting drafting, TestWorld.Builder worlds) {
        this.composing = composing;
        this.revisions = revisions;
        this.drafting = drafting;
        this.worlds = worlds;
        this.world = worlds.world();
    }

    @Test
    void toStrangersAPostDoesNotExist() {
        World elsewhere = worlds.world();
        Actor otherOwner = world.miraOwner().actor();
        Actor unassigned = worlds.staff(world.manager(), "Ben Ode", Role.VA).actor();
        Actor otherLink =
                Actor.linkHolder(world.agency().id(), world.miraOwner().person());
        List<Actor> strangers =
                List.of(elsewhere.manager().actor(), elsewhere.crumbOwner().actor(), otherOwner, unassigned, otherLink);
        calls().forEach((name, call) -> {
            for (Actor stranger : strangers) {
                assertThatThrownBy(() -> call.accept(stranger))
                        .as(name + " by " + stranger)
                        .satisfies(thrown -> assertThat(thrown).is(Refusals.nothingOrNoWayIn(stranger)));
            }
        });
    }

    @Test
    void whatIsUnknownAnswersLikeWhatIsAnothers() {
        Actor va = world.va().actor();
        assertThatThrownBy(() -> composing.get(va, PostId.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> revisions.get(va, RevisionId.random())).isInstanceOf(NotFound.class);
    }

    private Map<String, Consumer<Actor>> calls() {
        PostId post = drafting.written(world, "Words");
        TaskId task = composing.get(world.va().actor(), post).task();
        MediaId picture = composing
                .addPicture(world.va().actor(), post, Pictures.drawn("png", 4, 3))
                .id();
        RevisionId revision = drafting.asked(world, post);
        Map<String, Consumer<Actor>> calls = new LinkedHashMap<>();
        calls.put("openFor", who -> composing.openFor(who, task));
        calls.put("get", who -> composing.get(who, post));
        calls.put("problems", who -> composing.problems(who, post));
        calls.put("saveText", who -> composing.saveText(who, post, 3, "Mine"));
        calls.put("addPicture", who -> composing.addPicture(who, post, Pictures.drawn("png", 5, 3)));
        calls.put("describe", who -> composing.describe(who, post, picture, "Mine"));
        calls.put("removePicture", who -> composing.removePicture(who, post, picture));
        calls.put("setWindow", who -> composing.setWindow(who, post, drafting.tomorrow()));
        calls.put("picture", who -> composing.picture(who, post, picture));
        calls.put("nextNumber", who -> revisions.nextNumber(who, post));
        calls.put("freeze", who -> revisions.freeze(who, post, RevisionId.random(), new byte[0], new byte[32]));
        calls.put("revision", who -> revisions.get(who, revision));
        calls.put("of", who -> revisions.of(who, post));
        calls.put("isCurrent", who -> revisions.isCurrent(who, revision));
        calls.put("markSigned", who -> revisions.markSigned(who, revision));
        calls.put("sendBack", who -> revisions.sendBack(who, revision, "No"));
        calls.put("drop", who -> revisions.drop(who, revision));
        return calls;
    }
}
