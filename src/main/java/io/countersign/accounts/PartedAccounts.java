package io.countersign.accounts;

import io.countersign.agencies.ContractOver;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Gives up what the agency holds of a client whose last day is over: the keys to the accounts are destroyed, and nobody of
 * the agency may speak on them any more. Told twice, it finds nothing left to give up.
 */
@Component
class PartedAccounts {

    private final SocialAccounts accounts;
    private final ConnectionRows connections;
    private final ConnectionAsks asks;
    private final RemoteAccounts remotes;
    private final Mandates mandates;
    private final Membership membership;
    private final ObjectProvider<SendingStop> sending;
    private final Ledger ledger;
    private final Clock clock;

    PartedAccounts(
            SocialAccounts accounts,
            ConnectionRows connections,
            ConnectionAsks asks,
            RemoteAccounts remotes,
            Mandates mandates,
            Membership membership,
            ObjectProvider<SendingStop> sending,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.connections = connections;
        this.asks = asks;
        this.remotes = remotes;
        this.mandates = mandates;
        this.membership = membership;
        this.sending = sending;
        this.ledger = ledger;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ContractOver over) {
        Actor job = Actor.system(over.agency(), "parting");
        List<MemberId> theirs = membership.peopleOf(job, over.client()).stream()
                .map(MemberSummary::id)
                .toList();
        inOrder(over.client()).forEach(account -> asks.end(account.id(), clock.instant()));
        List<SocialAccount> all = inOrder(over.client());
        all.forEach(account -> endMandates(job, account, theirs));
        all.forEach(account -> disconnect(job, account));
    }

    /** Read anew after each statement that empties the session, in the order in which rows are locked. */
    private List<SocialAccount> inOrder(ClientId client) {
        return accounts.findByClientOrderByDisplayName(client).stream()
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList();
    }

    private void endMandates(Actor job, SocialAccount account, List<MemberId> theirs) {
        Instant now = clock.instant();
        mandates.findByAccount(account.id()).stream()
                .filter(mandate -> !theirs.contains(mandate.representative()))
                .filter(mandate -> mandate.summary().revokedAt() == null
                        && now.isBefore(mandate.summary().until()))
                .sorted(Comparator.comparing(mandate -> mandate.representative().value()))
                .forEach(mandate -> {
                    sending.forEach(stop -> stop.before(account.client(), account.id(), mandate.representative()));
                    mandate.revoke(now);
                    ledger.record(job, entry("mandate.revoked", account).with("member", mandate.representative()));
                });
    }

    private void disconnect(Actor job, SocialAccount account) {
        Instant now = clock.instant();
        if (account.connectedAt().isPresent()) {
            connections.findByAccountAndEndedAtIsNull(account.id()).forEach(held -> held.end(now));
            account.disconnect();
            remotes.release(job.agency(), account.id());
            ledger.record(
                    job,
                    entry("account.disconnected", account)
                            .with("network", account.summary().network()));
        }
    }

    private static Entry entry(String act, SocialAccount account) {
        return Entry.of(act)
                .of(account.client())
                .about("account", account.id())
                .with("handle", account.summary().handle());
    }
}
