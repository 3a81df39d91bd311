package io.countersign.conversations;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.posts.MediaId;
import io.countersign.posts.PictureKeeping;
import io.countersign.tasks.Fact;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people said, entered by staff with the facts that help to answer; never words to be sent. */
@Service
@Transactional
public class Listening {

    private static final int LONGEST_FACT = 4_000;
    private static final int LONGEST_LINK = 2_000;

    private final Conversations conversations;
    private final ConversationFacts facts;
    private final AccountKeeping accounts;
    private final PictureKeeping pictures;
    private final Ledger ledger;
    private final Clock clock;

    Listening(
            Conversations conversations,
            ConversationFacts facts,
            AccountKeeping accounts,
            PictureKeeping pictures,
            Ledger ledger,
            Clock clock) {
        this.conversations = conversations;
        this.facts = facts;
        this.accounts = accounts;
        this.pictures = pictures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Enters what somebody said to an account; from here on whoever may speak there is asked to answer. */
    public ConversationId enter(Actor actor, AccountId id, Heard heard) {
        AccountSummary account = accounts.get(actor, id);
        actor.requireWorksFor(account.client());
        heard.requireSaidBy(clock.instant());
        MediaId screenshot =
                heard.screenshot().length == 0 ? null : pictures.keep(actor, account.client(), heard.screenshot());
        Conversation entered =
                conversations.save(new Conversation(account, heard, screenshot, actor.self(), clock.instant()));
        ledger.record(
                actor,
                Entry.of("conversation.entered")
                        .of(account.client())
                        .about("conversation", entered.id())
                        .with("network", account.network())
                        .with("handle", account.handle()));
        return entered.id();
    }

    /** Lays a fact or a link beside a conversation that waits. */
    public void addFact(Actor actor, ConversationId id, String text, @Nullable String link) {
        Conversation conversation = visible(actor, id);
        if (text.isBlank() || text.length() > LONGEST_FACT) {
            throw Refusal.by("conversations.fact-text", LONGEST_FACT).asException();
        }
        if (link != null && (link.length() > LONGEST_LINK || !link.matches("https://\\S+"))) {
            throw Refusal.by("conversations.link").asException();
        }
        if (conversation.summary().state() != ConversationState.WAITING) {
            throw Refusal.by("conversations.over").asException();
        }
        facts.save(new ConversationFact(conversation.client(), id, actor.self(), text.strip(), link, clock.instant()));
        ledger.record(actor, Entry.of("fact.added").of(conversation.client()).about("conversation", id));
    }

    /** The conversations of a client, the latest first. */
    @Transactional(readOnly = true)
    public List<ConversationSummary> of(Actor actor, ClientId client) {
        actor.requireSees(client);
        return conversations.findTop200ByClientOrderBySinceDesc(client).stream()
                .map(Conversation::summary)
                .toList();
    }

    /** Every conversation there ever was of a client, the first one first. */
    @Transactional(readOnly = true)
    public List<ConversationSummary> all(Actor actor, ClientId client) {
        actor.requireSees(client);
        return conversations.findByClientOrderBySince(client).stream()
                .map(Conversation::summary)
                .toList();
    }

    /** One conversation with everything beside it, for whoever sees the client. */
    @Transactional(readOnly = true)
    public WholeConversation get(Actor actor, ConversationId id) {
        Conversation conversation = visible(actor, id);
        List<Fact> beside = facts.findByConversationOrderByAddedAt(id).stream()
                .map(ConversationFact::summary)
                .toList();
        return new WholeConversation(conversation.summary(), beside, conversation.answer());
    }

    /** The screenshot of a conversation. */
    @Transactional(readOnly = true)
    public PictureKeeping.KeptPicture screenshot(Actor actor, ConversationId id) {
        Conversation conversation = visible(actor, id);
        MediaId screenshot = conversation.screenshot();
        if (screenshot == null) {
            throw new NotFound();
        }
        return pictures.get(actor, conversation.client(), screenshot);
    }

    private Conversation visible(Actor actor, ConversationId id) {
        Conversation conversation = conversations.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(conversation.client());
        return conversation;
    }
}
