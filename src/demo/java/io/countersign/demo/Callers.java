package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.MandateId;
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
import org.springframework.stereotype.Component;

/** Who wrote to the clients of the demonstration, who answered, and who may speak for a company. */
@Component
class Callers {

    private static final Proof HERE_AND_NOW = new Proof.PasswordProof(DemoPeople.PASSWORD);

    private final Listening listening;
    private final Answering answering;
    private final MandateSigning mandates;
    private final Clock clock;

    Callers(Listening listening, Answering answering, MandateSigning mandates, Clock clock) {
        this.listening = listening;
        this.answering = answering;
        this.mandates = mandates;
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
                owner, account, representative.member(), clock.instant().plus(Duration.ofDays(days)), HERE_AND_NOW);
    }

    void endMandate(Actor owner, MandateId mandate) {
        mandates.revoke(owner, mandate, HERE_AND_NOW);
    }
}
