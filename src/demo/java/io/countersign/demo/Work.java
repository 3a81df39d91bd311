package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.base.Actor;
import io.countersign.delegation.rules.Lane;
import io.countersign.demo.Cast.Player;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tasks of the demonstration: brought in as requests, handed out, taken up, done. */
@Component
class Work {

    private static final EnumSet<TaskState> OPEN =
            EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING, TaskState.PROPOSED);

    private final BriefIntake intake;
    private final SplitEditing splitting;
    private final TaskDesk desk;
    private final VoiceTasks voice;

    Work(BriefIntake intake, SplitEditing splitting, TaskDesk desk, VoiceTasks voice) {
        this.intake = intake;
        this.splitting = splitting;
        this.desk = desk;
        this.voice = voice;
    }

    /** A manager takes a request in and hands out its tasks, the first due at this time and each next a day later. */
    void request(Actor manager, DemoClient client, AccountId account, Instant due, String words) {
        confirm(manager, account, due, intake.receive(manager, client.id(), words));
    }

    /** One of the client's people asks for something on the phone; nobody has confirmed it yet. */
    BriefId ask(Actor person, DemoClient client, String words, String link) {
        return intake.ask(person, client.id(), words, link);
    }

    /** A request that was taken in and that nobody has confirmed yet. */
    void leaveOpen(Actor manager, DemoClient client, String words) {
        intake.receive(manager, client.id(), words);
    }

    void confirm(Actor manager, AccountId account, Instant due, BriefId brief) {
        int day = 0;
        for (TaskSummary task : intake.get(manager, brief).tasks()) {
            AccountId on = task.account() == null ? account : task.account();
            Instant by = task.due() == null ? due.plus(Duration.ofDays(day++)) : task.due();
            splitting.plan(manager, task.id(), on, task.assignee(), by);
        }
        intake.confirm(manager, brief);
    }

    /** Takes a task over, on an account and until a time; answers which one it was. */
    TaskId onto(Player va, DemoClient client, String about, AccountId account, Instant due) {
        TaskSummary task = find(va.actor(), client, about);
        splitting.plan(va.actor(), task.id(), account, va.member(), due);
        return task.id();
    }

    void start(Player va, DemoClient client, String about) {
        desk.start(va.actor(), find(va.actor(), client, about).id());
    }

    void done(Player va, DemoClient client, String about) {
        desk.done(va.actor(), find(va.actor(), client, about).id());
    }

    void drop(Player va, DemoClient client, String about) {
        desk.drop(va.actor(), find(va.actor(), client, about).id());
    }

    /** Lays a fact beside what only its speaker may answer. */
    void addFact(Player va, DemoClient client, String about, String fact, String link) {
        voice.addFact(va.actor(), voiceTask(va.actor(), client, about).id(), fact, link);
    }

    /** Its speaker has answered. */
    void answered(Actor speaker, Player seenBy, DemoClient client, String about) {
        voice.answered(speaker, voiceTask(seenBy.actor(), client, about).id());
    }

    private TaskSummary voiceTask(Actor va, DemoClient client, String about) {
        return of(va, client).stream()
                .filter(task -> task.lane() == Lane.VOICE && task.title().contains(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody waits for a word about " + about));
    }

    private TaskSummary find(Actor va, DemoClient client, String about) {
        return of(va, client).stream()
                .filter(task -> task.title().contains(about))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no task about " + about));
    }

    private List<TaskSummary> of(Actor va, DemoClient client) {
        return desk.board(va, OPEN).stream()
                .filter(task -> task.client().equals(client.id()))
                .toList();
    }
}
