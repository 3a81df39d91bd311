package io.countersign.tasks;

import io.countersign.accounts.AccountKind;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.rules.BriefSplitter;
import io.countersign.delegation.rules.BriefText;
import io.countersign.delegation.rules.ProposedTask;
import io.countersign.delegation.rules.Split;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what clients ask for: splits it into tasks, shows both side by side, and hands out nothing unconfirmed. */
@Service
@Transactional
public class BriefIntake {

    private static final int LONGEST_BRIEF = 50_000;
    private static final int LONGEST_LINK = 2_000;

    private final Briefs briefs;
    private final Tasks tasks;
    private final Assignments assignments;
    private final Clientele clientele;
    private final Ledger ledger;
    private final Clock clock;
    private final BriefSplitter splitter = BriefSplitter.byRules();

    BriefIntake(Briefs briefs, Tasks tasks, Assignments assignments, Clientele clientele, Ledger ledger, Clock clock) {
        this.briefs = briefs;
        this.tasks = tasks;
        this.assignments = assignments;
        this.clientele = clientele;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Takes in a brief for a client and proposes its tasks; nothing is given to anybody yet. */
    public BriefId receive(Actor actor, ClientId clientId, String text) {
        actor.requireWorksFor(clientId);
        if (text.isBlank()) {
            throw Refusal.by("tasks.brief-empty").asException();
        }
        return takeIn(actor, clientId, text, null);
    }

    /** Takes in what one of the client's own people asks for, with a link where there is one; staff confirm its tasks. */
    public BriefId ask(Actor actor, ClientId clientId, String text, String link) {
        actor.requireSees(clientId);
        if (!isTheirs(actor, clientId)) {
            throw Refusal.by("tasks.ask-own").liftedBy("base.lift.manager").asException();
        }
        if (text.isBlank()) {
            throw Refusal.by("tasks.ask-empty").asException();
        }
        String beside = link.strip();
        if (beside.length() > LONGEST_LINK || !beside.matches("(https?://\\S+)?")) {
            throw Refusal.by("tasks.fact-link").asException();
        }
        return takeIn(actor, clientId, text, beside.isEmpty() ? null : beside);
    }

    private static boolean isTheirs(Actor actor, ClientId client) {
        return actor.standing().owned().contains(client)
                || actor.standing().colleagueOf().contains(client);
    }

    private BriefId takeIn(Actor actor, ClientId clientId, String text, @Nullable String link) {
        if (text.length() > LONGEST_BRIEF) {
            throw Refusal.by("tasks.brief-long", LONGEST_BRIEF).asException();
        }
        Brief brief = briefs.save(new Brief(clientId, actor.self(), text, link, clock.instant()));
        ClientSummary client = clientele.get(actor, clientId);
        List<ProposedTask> proposed = split(brief, client).tasks();
        for (int place = 0; place < proposed.size(); place++) {
            Task task = tasks.save(new Task(clientId, brief.id(), found(proposed.get(place)), place));
            assignments.suggest(actor, task);
        }
        ledger.record(
                actor,
                Entry.of("brief.received")
                        .of(clientId)
                        .about("brief", brief.id())
                        .with("tasks", proposed.size()));
        return brief.id();
    }

    private static Task.Found found(ProposedTask proposed) {
        return new Task.Found(
                proposed.title(), proposed.lane(), proposed.reason(), proposed.sure(), proposed.stretches());
    }

    private Split split(Brief brief, ClientSummary client) {
        AccountKind kind = client.kind() == ClientKind.INDIVIDUAL ? AccountKind.PERSONAL : AccountKind.CORPORATE;
        LocalDate received = LocalDate.ofInstant(brief.receivedAt(), client.zone());
        return splitter.split(new BriefText(brief.text(), kind, received, client.zone()));
    }

    /** The latest briefs of the clients the actor works for, newest first. */
    @Transactional(readOnly = true)
    public List<BriefSummary> latest(Actor actor) {
        List<ClientId> clients = clientele.visible(actor).stream()
                .map(ClientSummary::id)
                .filter(actor.standing()::worksFor)
                .toList();
        return briefs.findTop200ByClientInOrderByReceivedAtDesc(clients).stream()
                .map(Brief::summary)
                .toList();
    }

    /** How many briefs of the clients the actor works for wait to be confirmed. */
    @Transactional(readOnly = true)
    public int open(Actor actor) {
        return ClientCount.sum(
                briefs.count(BriefState.OPEN), client -> actor.standing().worksFor(client));
    }

    /** The latest briefs that the actor brought in, newest first, each with what became of it. */
    @Transactional(readOnly = true)
    public List<AskedBrief> mine(Actor actor) {
        return briefs.findTop20ByReceivedByOrderByReceivedAtDesc(actor.self()).stream()
                .filter(brief -> actor.standing().sees(brief.client()))
                .map(brief -> AskedBrief.of(brief.summary(), tasks.findByBriefOrderByPosition(brief.id())))
                .toList();
    }

    /** A brief beside its tasks. */
    @Transactional(readOnly = true)
    public BriefView get(Actor actor, BriefId id) {
        Brief brief = workable(actor, id);
        Split split = split(brief, clientele.get(actor, brief.client()));
        List<TaskSummary> found = tasks.findByBriefOrderByPosition(id).stream()
                .filter(task -> task.state() != TaskState.DROPPED || !brief.isOpen())
                .map(Task::summary)
                .toList();
        return new BriefView(brief.summary(), found, split.owed(), split.remarks());
    }

    /** Confirms the split: its tasks become work. Every task needs somebody first. */
    public void confirm(Actor actor, BriefId id) {
        Brief brief = workable(actor, id);
        brief.confirm();
        List<Task> proposed = tasks.findByBriefOrderByPosition(id).stream()
                .filter(task -> task.state() == TaskState.PROPOSED)
                .toList();
        for (Task task : proposed) {
            assignments.requireReady(actor, task);
            task.become(TaskState.TODO, clock.instant());
            ledger.record(
                    actor,
                    Entry.of("task.created")
                            .of(task.client())
                            .about("task", task.id())
                            .with("lane", task.lane()));
        }
        ledger.record(
                actor,
                Entry.of("brief.confirmed")
                        .of(brief.client())
                        .about("brief", id)
                        .with("tasks", proposed.size()));
    }

    private Brief workable(Actor actor, BriefId id) {
        Brief brief = briefs.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(brief.client());
        return brief;
    }
}
