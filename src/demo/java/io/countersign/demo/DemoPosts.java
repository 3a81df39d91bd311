package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.DemoWork.DemoClient;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.Window;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** Drafts the posts of the demonstration. */
@Component
class DemoPosts {

    private final TaskDesk tasks;
    private final Composing composing;
    private final Clock clock;

    DemoPosts(TaskDesk tasks, Composing composing, Clock clock) {
        this.tasks = tasks;
        this.composing = composing;
        this.clock = clock;
    }

    void fill(Actor va, DemoClient harbour, DemoClient crumb) {
        draft(
                va,
                harbour,
                "An hour with nothing in it is not a gap in the plan. It is the plan.\n\n"
                        + "New on the blog: https://harbour.example/empty-hour");
        draft(
                va,
                crumb,
                "One Saturday, one oven, no experience needed. Our cookie workshop is back on 6 December: twelve places,"
                        + " children welcome from eight.\n\nSign up: https://crumb.example/workshops");
    }

    private void draft(Actor va, DemoClient client, String words) {
        TaskSummary task = tasks.board(va, EnumSet.of(TaskState.TODO)).stream()
                .filter(one -> one.client().equals(client.id()) && one.lane() == Lane.PROMOTION)
                .findFirst()
                .orElseThrow();
        PostId post = composing.openFor(va, task.id());
        composing.saveText(va, post, composing.get(va, post).edits(), words);
        Instant in = clock.instant().plus(Duration.ofDays(2));
        composing.setWindow(va, post, Window.of(in, in.plus(Duration.ofHours(2)), ZoneId.of("Europe/Lisbon")));
    }
}
