package io.countersign.outside.api;

import static java.util.stream.Collectors.toMap;

import io.countersign.accounts.AccountConnection;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.MemberName;
import io.countersign.base.MemberId;
import io.countersign.publishing.DeliveryLine;
import io.countersign.publishing.DeliveryState;
import io.countersign.publishing.DeliverySummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts names to the identities in a page of deliveries. */
record DeliveryAnswers(ClientNames clients, Map<AccountId, AccountSummary> accounts, Map<MemberId, MemberName> people) {

    private static final String GATE = "signoffs.gate.";

    static DeliveryAnswers with(
            ClientNames clients, List<AccountConnection> accounts, Map<MemberId, MemberName> people) {
        return new DeliveryAnswers(
                clients,
                accounts.stream().map(AccountConnection::account).collect(toMap(AccountSummary::id, one -> one)),
                people);
    }

    DeliveryAnswer of(DeliveryLine line) {
        DeliverySummary delivery = line.delivery();
        return new DeliveryAnswer(
                delivery.id().text(),
                clients.of(delivery.client()),
                account(delivery),
                new DeliveryAnswer.Post(
                        delivery.post().text(), delivery.revision().text()),
                delivery.state(),
                new DeliveryAnswer.Window(delivery.earliest(), delivery.latest()),
                line.publishedAt(),
                delivery.permalink(),
                delivery.byHand() == null ? DeliveryAnswer.PutUpBy.ADAPTER : DeliveryAnswer.PutUpBy.HAND,
                person(delivery),
                reason(delivery));
    }

    private DeliveryAnswer.Account account(DeliverySummary delivery) {
        AccountSummary known = accounts.get(delivery.account());
        return new DeliveryAnswer.Account(
                delivery.account().text(), delivery.network(), known == null ? "" : known.label());
    }

    private @Nullable String person(DeliverySummary delivery) {
        MemberName known = people.get(delivery.byHand());
        return known == null ? null : known.name();
    }

    /** The word for the reason alone; what a network said about it may repeat the post. */
    private static @Nullable String reason(DeliverySummary delivery) {
        String reason = delivery.reason();
        if (reason == null || delivery.state() == DeliveryState.PUBLISHED) {
            return null;
        }
        String rule = reason.startsWith(GATE) ? reason.substring(GATE.length()) : reason;
        return rule.split(":", 2)[0].strip();
    }
}
