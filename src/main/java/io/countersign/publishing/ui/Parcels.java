package io.countersign.publishing.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Standing;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.publishing.DeliverySummary;
import io.countersign.publishing.NetworkPages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts beside deliveries what they are known by, for a whole list at once. */
@SpringComponent
class Parcels {

    private final PostShelf posts;
    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final Membership membership;
    private final NetworkPages pages;

    Parcels(PostShelf posts, Clientele clientele, AccountKeeping accounts, Membership membership, NetworkPages pages) {
        this.posts = posts;
        this.clientele = clientele;
        this.accounts = accounts;
        this.membership = membership;
        this.pages = pages;
    }

    List<Parcel> of(List<DeliverySummary> deliveries) {
        Map<PostId, PostSummary> written = posts.named(
                Desk.actor(), deliveries.stream().map(DeliverySummary::post).toList());
        Map<ClientId, ClientSummary> clients =
                clientele.visible(Desk.actor()).stream().collect(toMap(ClientSummary::id, Function.identity()));
        Map<AccountId, AccountSummary> known = accounts(deliveries);
        Standing standing = membership.standing(Desk.actor());
        MemberId self = membership.self(Desk.actor()).id();
        Map<MemberId, MemberName> hands = hands(deliveries);
        return deliveries.stream()
                .flatMap(one -> parcel(
                        one,
                        written.get(one.post()),
                        clients.get(one.client()),
                        known.get(one.account()),
                        standing.worksFor(one.client()),
                        name(one.byHand() == null ? null : hands.get(one.byHand())),
                        self.equals(one.byHand())))
                .toList();
    }

    private Stream<Parcel> parcel(
            DeliverySummary delivery,
            @Nullable PostSummary post,
            @Nullable ClientSummary client,
            @Nullable AccountSummary account,
            boolean staff,
            String hand,
            boolean own) {
        return post == null || client == null || account == null
                ? Stream.empty()
                : Stream.of(new Parcel(delivery, post, client, account, pages.of(account), staff, hand, own));
    }

    private Map<MemberId, MemberName> hands(List<DeliverySummary> deliveries) {
        List<MemberId> ids = deliveries.stream()
                .flatMap(one -> Stream.ofNullable(one.byHand()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : membership.named(Desk.actor(), ids);
    }

    private static String name(@Nullable MemberName hand) {
        return hand == null ? Desk.text("publishing.hand.somebody") : hand.name();
    }

    private Map<AccountId, AccountSummary> accounts(List<DeliverySummary> deliveries) {
        return deliveries.stream()
                .map(DeliverySummary::client)
                .distinct()
                .flatMap(client -> accounts.of(Desk.actor(), client).stream())
                .collect(toMap(AccountSummary::id, Function.identity()));
    }
}
