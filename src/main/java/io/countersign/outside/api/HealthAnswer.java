package io.countersign.outside.api;

import io.countersign.accounts.AccountConnection;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NetworkName;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import io.countersign.publishing.PublishingHealth;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an agency's accounts and its publishing stand, as a program reads it. */
record HealthAnswer(
        Instant at,
        long unknownToLookAt,
        long unknownStillLooking,
        List<Overdue> overdue,
        long queueLagSeconds,
        @Nullable Instant lastSweep,
        List<Account> accounts) {

    /** What there is to say of the way into an account. */
    enum Connection {
        CONNECTED,
        NOT_CONNECTED,
        BY_HAND
    }

    /** An account and the way into it. */
    record Account(
            String id,
            NetworkName network,
            String name,
            ClientAnswer client,
            Connection connection,
            @Nullable Instant since,
            @Nullable Instant lastSuccess) {}

    /** A delivery that should have gone out and has not. */
    record Overdue(String id, String client, String account, DeliveryState state, Instant dueAt) {

        static Overdue of(DeliverySummary delivery) {
            return new Overdue(
                    delivery.id().text(),
                    delivery.client().text(),
                    delivery.account().text(),
                    delivery.state(),
                    delivery.due());
        }
    }

    static HealthAnswer of(PublishingHealth health, List<AccountConnection> accounts, ClientNames clients) {
        return new HealthAnswer(
                health.at(),
                health.toLookAt(),
                health.stillLooking(),
                health.overdue().stream()
                        .filter(one -> clients.has(one.client()))
                        .map(Overdue::of)
                        .toList(),
                health.lag().toSeconds(),
                health.lastSweep(),
                accounts.stream().map(one -> account(one, health, clients)).toList());
    }

    private static Account account(AccountConnection known, PublishingHealth health, ClientNames clients) {
        AccountSummary account = known.account();
        return new Account(
                account.id().text(),
                account.network(),
                account.label(),
                clients.of(account.client()),
                connection(account),
                known.since(),
                health.lastSuccess().get(account.id()));
    }

    private static Connection connection(AccountSummary account) {
        if (account.connected()) {
            return Connection.CONNECTED;
        }
        return account.isSentByMachine() ? Connection.NOT_CONNECTED : Connection.BY_HAND;
    }
}
