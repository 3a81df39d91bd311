package io.countersign.signoffs;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.ContractOver;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.SignedRemainder;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops what is signed for a client who leaves: every signer's row of every account first, then the fact, then the posts. */
@Component
@Transactional
class ContractStops {

    private final Leaving leaving;
    private final AccountKeeping accounts;
    private final SendingGate gate;
    private final PostShelf posts;
    private final Revisions revisions;
    private final Stopping stopping;
    private final StillToCome toCome;
    private final SignatureRequests requests;
    private final Clock clock;

    ContractStops(
            Leaving leaving,
            AccountKeeping accounts,
            SendingGate gate,
            PostShelf posts,
            Revisions revisions,
            Stopping stopping,
            StillToCome toCome,
            SignatureRequests requests,
            Clock clock) {
        this.leaving = leaving;
        this.accounts = accounts;
        this.gate = gate;
        this.posts = posts;
        this.revisions = revisions;
        this.stopping = stopping;
        this.toCome = toCome;
        this.requests = requests;
        this.clock = clock;
    }

    void end(Actor actor, ClientId client, LocalDate day, SignedRemainder signed) {
        actor.requireSees(client);
        boolean stops = signed == SignedRemainder.STOPS;
        if (stops) {
            lock(actor, client);
        }
        leaving.end(actor, client, day, signed);
        if (stops) {
            stopSigned(actor, client, actor.self());
        }
    }

    void takeBack(Actor actor, ClientId client) {
        leaving.takeBack(actor, client);
    }

    /** The last day is over: what is signed and not out stays inside, and nobody's signature is asked for any more. */
    @ApplicationModuleListener
    void on(ContractOver over) {
        Actor job = Actor.system(over.agency(), "parting");
        lock(job, over.client());
        stopSigned(job, over.client(), null);
        requests.closeAllOf(over.client(), clock.instant());
    }

    private void lock(Actor actor, ClientId client) {
        for (AccountSummary account : inOrder(accounts.of(actor, client))) {
            accounts.speakers(actor, account.id(), Speaking.POSTS).stream()
                    .sorted(Comparator.comparing(MemberId::value))
                    .forEach(signer -> gate.lockForStopping(client, account.id(), signer));
        }
        gate.lockAllForStopping(client);
    }

    private static List<AccountSummary> inOrder(List<AccountSummary> accounts) {
        return accounts.stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList();
    }

    private void stopSigned(Actor actor, ClientId client, @Nullable MemberId by) {
        for (PostSummary post : posts.signed(actor, client)) {
            RevisionId revision = Objects.requireNonNull(post.current());
            if (toCome.isToCome(revision)) {
                stopping.stopForContract(actor.agency(), revisions.get(actor, revision), by);
            }
        }
    }
}
