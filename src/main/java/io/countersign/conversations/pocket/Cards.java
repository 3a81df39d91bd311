package io.countersign.conversations.pocket;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.Profiles;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Texts;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.ConversationSummary;
import io.countersign.conversations.Listening;
import io.countersign.conversations.Waits;
import io.countersign.conversations.WholeConversation;
import io.countersign.tasks.Fact;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Draws the cards of people who wait in conversations. */
@Component
class Cards {

    private final Answering answering;
    private final Listening listening;
    private final AccountKeeping accounts;
    private final DutyKeeping duties;
    private final Profiles profiles;
    private final Membership membership;
    private final Clock clock;

    Cards(
            Answering answering,
            Listening listening,
            AccountKeeping accounts,
            DutyKeeping duties,
            Profiles profiles,
            Membership membership,
            Clock clock) {
        this.answering = answering;
        this.listening = listening;
        this.accounts = accounts;
        this.duties = duties;
        this.profiles = profiles;
        this.membership = membership;
        this.clock = clock;
    }

    Card of(Actor actor, ConversationId id, Locale locale) {
        ConversationSummary waiting = answering.open(actor, id);
        WholeConversation whole = listening.get(actor, id);
        AccountSummary account = accounts.get(actor, waiting.account());
        String link = waiting.link();
        return new Card(
                id.text(),
                waiting.who(),
                waiting.text(),
                account.network().title(),
                account.label(),
                waiting.pictured(),
                Waits.since(waiting.since(), clock.instant(), Texts.in(locale)),
                onDuty(actor, waiting),
                link == null ? profiles.of(account).orElse(null) : link,
                notes(actor, whole.facts()));
    }

    /** Those in whose hours it came in; nobody where they are the actor's. */
    private List<String> onDuty(Actor actor, ConversationSummary waiting) {
        List<MemberId> on = duties.roster(actor, waiting.account()).at(waiting.since());
        return on.contains(membership.self(actor).id())
                ? List.of()
                : membership.named(actor, on).values().stream()
                        .map(MemberName::name)
                        .sorted()
                        .toList();
    }

    private List<Card.Note> notes(Actor actor, List<Fact> facts) {
        Map<MemberId, MemberName> authors = membership.named(
                actor, facts.stream().map(Fact::author).distinct().toList());
        return facts.stream()
                .map(fact -> new Card.Note(
                        Objects.requireNonNull(authors.get(fact.author())).firstName(), fact.text(), fact.link()))
                .toList();
    }
}
