package io.countersign.tasks;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the owner of a voice does: answering people. Staff lay facts and links beside it, never words to send. */
@Service
@Transactional
public class VoiceTasks {

    private static final int LONGEST_FACT = 4_000;
    private static final int LONGEST_LINK = 2_000;
    private static final Comparator<Task> SOONEST_FIRST = Comparator.comparing(
                    Task::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Task::position)
            .thenComparing(task -> task.id().text());

    private final Tasks tasks;
    private final Briefs briefs;
    private final TaskFacts facts;
    private final Assignments assignments;
    private final AccountKeeping accounts;
    private final Ledger ledger;
    private final Clock clock;

    VoiceTasks(
            Tasks tasks,
            Briefs briefs,
            TaskFacts facts,
            Assignments assignments,
            AccountKeeping accounts,
            Ledger ledger,
            Clock clock) {
        this.tasks = tasks;
        this.briefs = briefs;
        this.facts = facts;
        this.assignments = assignments;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The voice tasks that wait for the actor: what is due soonest comes first. */
    @Transactional(readOnly = true)
    public List<VoiceCard> waitingFor(Actor actor) {
        return tasks
                .findByAssigneeAndStateIn(actor.self(), EnumSet.of(TaskState.TODO, TaskState.DOING, TaskState.WAITING))
                .stream()
                .filter(task -> task.lane() == Lane.VOICE && !task.isOwn())
                .filter(task -> actor.standing().sees(task.client()))
                .sorted(SOONEST_FIRST)
                .map(this::card)
                .toList();
    }

    /** One voice task as its speaker opens it; nobody else can. */
    @Transactional(readOnly = true)
    public VoiceCard open(Actor actor, TaskId id) {
        Task task = speakable(actor, id);
        return card(task);
    }

    /** The facts beside a voice task, for whoever sees the client. */
    @Transactional(readOnly = true)
    public List<Fact> facts(Actor actor, TaskId id) {
        return factsOf(voiceTask(actor, id));
    }

    /** Lays a fact or a link beside a voice task. */
    public void addFact(Actor actor, TaskId id, String text, @Nullable String link) {
        Task task = voiceTask(actor, id);
        if (text.isBlank() || text.length() > LONGEST_FACT) {
            throw Refusal.by("tasks.fact-text", LONGEST_FACT).asException();
        }
        if (link != null && (link.length() > LONGEST_LINK || !link.matches("https?://\\S+"))) {
            throw Refusal.by("tasks.fact-link").asException();
        }
        facts.save(new TaskFact(task.client(), id, actor.self(), text.strip(), link, clock.instant()));
        ledger.record(actor, Entry.of("fact.added").of(task.client()).about("task", id));
    }

    /** Closes a voice task: the speaker has answered. */
    public void answered(Actor actor, TaskId id) {
        Task task = speakable(actor, id);
        task.become(TaskState.DONE, clock.instant());
        ledger.record(
                actor,
                Entry.of("voice.answered").of(task.client()).about("task", id).with("handle", handle(actor, task)));
    }

    private String handle(Actor actor, Task task) {
        AccountId account = task.account();
        return account == null ? "" : accounts.get(actor, account).handle();
    }

    private VoiceCard card(Task task) {
        BriefId id = task.brief();
        String words = id == null
                ? ""
                : briefs.findById(id).map(brief -> wordsOf(task, brief.text())).orElse("");
        return new VoiceCard(task.summary(), words, factsOf(task));
    }

    private static String wordsOf(Task task, String brief) {
        return task.stretches().stream()
                .map(stretch -> Sentences.around(stretch, brief))
                .distinct()
                .collect(Collectors.joining(" … "));
    }

    private List<Fact> factsOf(Task task) {
        return facts.findByTaskOrderByAddedAt(task.id()).stream()
                .map(TaskFact::summary)
                .toList();
    }

    private Task voiceTask(Actor actor, TaskId id) {
        Task task = tasks.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(task.client());
        if (task.lane() != Lane.VOICE) {
            throw Refusal.by("tasks.not-voice").asException();
        }
        return task;
    }

    private Task speakable(Actor actor, TaskId id) {
        Task task = voiceTask(actor, id);
        assignments.requireMaySpeak(actor, task);
        return task;
    }
}
