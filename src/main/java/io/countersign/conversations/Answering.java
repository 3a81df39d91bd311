package io.countersign.conversations;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Bylines;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.DutyRoster;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Speaking;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.delegation.Policy;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only who may speak on an account does: answer there in their own words, or say that no answer is needed. */
@Service
@Transactional
public class Answering {

    private static final int LONGEST_ANSWER = 8_000;

    private final Conversations conversations;
    private final AccountKeeping accounts;
    private final Mandating mandating;
    private final DutyKeeping duties;
    private final Bylines bylines;
    private final Ledger ledger;
    private final Clock clock;

    Answering(
            Conversations conversations,
            AccountKeeping accounts,
            Mandating mandating,
            DutyKeeping duties,
            Bylines bylines,
            Ledger ledger,
            Clock clock) {
        this.conversations = conversations;
        this.accounts = accounts;
        this.mandating = mandating;
        this.duties = duties;
        this.bylines = bylines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who waits for the actor's own words: those who came in the actor's hours first, whoever waits longest first. */
    @Transactional(readOnly = true)
    public List<ConversationSummary> waitingFor(Actor actor) {
        Stream<AccountId> own = accounts.mine(actor).stream().map(AccountSummary::id);
        Stream<AccountId> lent = mandating.held(actor).stream()
                .filter(mandate -> mandate.scope().covers(Speaking.ANSWERS))
                .map(MandateSummary::account);
        List<AccountId> speaksOn = Stream.concat(own, lent).distinct().toList();
        if (speaksOn.isEmpty()) {
            return List.of();
        }
        Map<AccountId, DutyRoster> rosters = new HashMap<>();
        Predicate<ConversationSummary> others =
                one -> !rosters.computeIfAbsent(one.account(), account -> duties.roster(actor, account))
                        .at(one.since())
                        .contains(actor.self());
        return conversations.findByAccountInAndStateOrderBySince(speaksOn, ConversationState.WAITING).stream()
                .map(Conversation::summary)
                .sorted(Comparator.comparing(others::test))
                .toList();
    }

    /** One that waits, as whoever may answer opens it; nobody else can. */
    @Transactional(readOnly = true)
    public ConversationSummary open(Actor actor, ConversationId id) {
        return speakable(actor, id).summary();
    }

    /** The name that stands below the actor's answer; empty where none does. */
    @Transactional(readOnly = true)
    public String byline(Actor actor, ConversationId id) {
        AccountSummary account = accounts.get(actor, speakable(actor, id).account());
        return bylines.of(actor, account, actor.self(), Speaking.ANSWERS);
    }

    /** Notes that the actor answered there, by hand; the words are kept as theirs, and nobody has verified them. */
    public void answered(Actor actor, ConversationId id, String words) {
        Conversation conversation = speakable(actor, id);
        if (words.length() > LONGEST_ANSWER) {
            throw Refusal.by("conversations.answer-long", LONGEST_ANSWER).asException();
        }
        conversation.answeredBy(actor.self(), words.strip().replace("\r\n", "\n"), clock.instant());
        record(actor, conversation, "conversation.answered");
    }

    /** Notes that nobody need answer. */
    public void noAnswer(Actor actor, ConversationId id) {
        Conversation conversation = speakable(actor, id);
        conversation.needsNoAnswer(actor.self(), clock.instant());
        record(actor, conversation, "conversation.closed");
    }

    private void record(Actor actor, Conversation conversation, String act) {
        AccountSummary account = accounts.get(actor, conversation.account());
        ledger.record(
                actor,
                Entry.of(act)
                        .of(conversation.client())
                        .about("conversation", conversation.id())
                        .with("network", account.network())
                        .with("handle", account.handle()));
    }

    private Conversation speakable(Actor actor, ConversationId id) {
        Conversation conversation = conversations.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(conversation.client());
        Policy.requireMayAnswer(accounts.standing(actor, conversation.account()));
        return conversation;
    }
}
