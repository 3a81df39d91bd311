package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.agencies.Membership;
import io.countersign.base.Role;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.testing.TestWorld.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Somebody who manages two agencies has a tab in each, in one session: each tab shows and does what is its own. */
@Served
class TwoTabsTests {

    private final Twins twins;
    private final Caller caller;
    private final TaskDesk tasks;

    TwoTabsTests(ApplicationContext context, @LocalServerPort int port) {
        this.twins = Twins.in(context);
        this.tasks = context.getBean(TaskDesk.class);
        Somebody both = twins.ours().manager();
        context.getBean(Membership.class)
                .addStaff(
                        twins.theirs().manager().actor(),
                        both.person(),
                        both.name(),
                        "both." + twins.theirs().world().agency().slug() + "@example.org",
                        Role.MANAGER);
        this.caller = new Caller(port, both.person());
    }

    @Test
    void eachTabShowsAndDoesWhatIsItsOwn() {
        Tab here = task(twins.ours());
        Tab there = task(twins.theirs());
        assertThat(here.heard()).contains(word(twins.ours())).doesNotContain(word(twins.theirs()));
        assertThat(there.heard()).contains(word(twins.theirs())).doesNotContain(word(twins.ours()));
        here.press(here.around("Start"));
        assertThat(state(twins.ours())).isEqualTo(TaskState.DOING);
        assertThat(state(twins.theirs())).isEqualTo(TaskState.TODO);
        there.press(there.around("Start"));
        assertThat(state(twins.theirs())).isEqualTo(TaskState.DOING);
        assertThat(here.listen()).doesNotContain(word(twins.theirs()));
        assertThat(here.heard()).doesNotContain(word(twins.theirs()));
        assertThat(there.heard()).doesNotContain(word(twins.ours()));
    }

    private Tab task(AgencySide agency) {
        return Tab.open(
                caller,
                agency.world().agency().slug() + "/tasks/"
                        + agency.first().work().todo());
    }

    private TaskState state(AgencySide agency) {
        return tasks.get(agency.manager().actor(), agency.first().work().todo()).state();
    }

    private static String word(AgencySide agency) {
        return agency.first().canary();
    }
}
