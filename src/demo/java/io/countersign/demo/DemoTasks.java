package io.countersign.demo;

import io.countersign.accounts.Mandating;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.DemoWork.DemoClient;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The work of the demonstration besides posts: what is set up, who waits for an answer, who may speak for a company. */
@Component
class DemoTasks {

    private final TaskDesk tasks;
    private final VoiceTasks voice;
    private final Mandating mandating;
    private final DemoNetwork network;
    private final Clock clock;

    DemoTasks(TaskDesk tasks, VoiceTasks voice, Mandating mandating, DemoNetwork network, Clock clock) {
        this.tasks = tasks;
        this.voice = voice;
        this.mandating = mandating;
        this.network = network;
        this.clock = clock;
    }

    void fill(Actor va, MemberId vaMember, DemoClient harbour, DemoClient crumb) {
        List<TaskSummary> setUp = open(va, harbour, Lane.SETUP);
        tasks.start(va, setUp.getFirst().id());
        tasks.start(va, setUp.getLast().id());
        tasks.done(va, setUp.getLast().id());
        open(va, harbour, Lane.VOICE).stream()
                .filter(task -> task.title().contains("Dee"))
                .forEach(task -> voice.addFact(
                        va,
                        task.id(),
                        "Your story in the 2019 interview. Dee has written six times since May.",
                        "https://harbour.example/interview-2019"));
        mandating.grant(
                crumb.owner(), crumb.account(), vaMember, clock.instant().plus(Duration.ofDays(90)));
        network.write(harbour.onX(), "Dee Walker", "How did you get started? I'm thinking of leaving my job too.");
        network.write(harbour.onX(), "Tom Reyes", "The empty hour worked. I slept. Thank you.");
        network.write(crumb.onX(), "Ines Duarte", "Is there almond in the stollen? My son is allergic.");
    }

    private List<TaskSummary> open(Actor va, DemoClient client, Lane lane) {
        return tasks.board(va, EnumSet.of(TaskState.TODO)).stream()
                .filter(task -> task.client().equals(client.id()) && task.lane() == lane)
                .toList();
    }
}
