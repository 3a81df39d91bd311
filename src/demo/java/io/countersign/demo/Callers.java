package io.countersign.demo;

import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.MandateId;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.base.Actor;
import io.countersign.conversations.Answering;
import io.countersign.conversations.ConversationId;
import io.countersign.conversations.Heard;
import io.countersign.conversations.Listening;
import io.countersign.demo.Cast.Player;
import io.countersign.signoffs.MandateSigning;
import io.countersign.signoffs.Proof;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who wrote to the clients of the demonstration, who answered, who may speak for a company, and who gets in. */
@Component
class Callers {

    private static final Proof HERE_AND_NOW = new Proof.PasswordProof(DemoPeople.PASSWORD);

    private final Listening listening;
    private final Answering answering;
    private final MandateSigning mandates;
    private final AccessKeeping cards;
    private final AccountKeeping accounts;
    private final Clock clock;

    Callers(
            Listening listening,
            Answering answering,
            MandateSigning mandates,
            AccessKeeping cards,
            AccountKeeping accounts,
            Clock clock) {
        this.listening = listening;
        this.answering = answering;
        this.mandates = mandates;
        this.cards = cards;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Enters what somebody wrote so many hours ago. */
    ConversationId wrote(Player va, AccountId to, String who, int hoursAgo, String words, String link) {
        Heard heard = new Heard(who, words, link, clock.instant().minus(Duration.ofHours(hoursAgo)), new byte[0]);
        return listening.enter(va.actor(), to, heard);
    }

    void beside(Player va, ConversationId conversation, String fact, String link) {
        listening.addFact(va.actor(), conversation, fact, link);
    }

    void answered(Actor speaker, ConversationId conversation, String words) {
        answering.answered(speaker, conversation, words);
    }

    void needsNoAnswer(Actor speaker, ConversationId conversation) {
        answering.noAnswer(speaker, conversation);
    }

    MandateId letSpeak(Actor owner, AccountId account, Player representative, int days) {
        return mandates.grant(
                owner,
                account,
                representative.member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(days))),
                HERE_AND_NOW);
    }

    /** Notes by which way somebody gets in, since a month ago. */
    void letIn(Player holder, AccountId account, WayIn way, String note) {
        Instant since = clock.instant().minus(Duration.ofDays(30));
        cards.note(
                holder.actor(),
                new NewAccessCard(
                        account,
                        holder.member(),
                        way,
                        accounts.get(holder.actor(), account).owner(),
                        since,
                        null,
                        note));
    }

    void endMandate(Actor owner, MandateId mandate) {
        mandates.revoke(owner, mandate, HERE_AND_NOW);
    }
}
