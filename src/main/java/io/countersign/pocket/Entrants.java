package io.countersign.pocket;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccessSummary;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who gets into the accounts of somebody's own voice, by the ways the networks offer. */
@Component
class Entrants {

    private final AccessKeeping cards;
    private final AccountKeeping accounts;
    private final Membership membership;
    private final Clientele clientele;
    private final Clock clock;

    Entrants(AccessKeeping cards, AccountKeeping accounts, Membership membership, Clientele clientele, Clock clock) {
        this.cards = cards;
        this.accounts = accounts;
        this.membership = membership;
        this.clientele = clientele;
        this.clock = clock;
    }

    /** A way into one of the actor's own accounts, with where to close it on the network. */
    record Closing(Entrant entrant, String account, String where) {}

    List<Entrant> of(Actor actor, AccountSummary account, Locale locale) {
        List<AccessSummary> held = cards.on(actor, account.id()).stream()
                .filter(card -> !card.isAskedFor())
                .toList();
        Map<MemberId, MemberName> names =
                membership.named(actor, held.stream().map(AccessSummary::holder).toList());
        ZoneId zone = clientele.get(actor, account.client()).zone();
        return held.stream()
                .map(card -> entrant(card, name(names, card), zone, locale))
                .toList();
    }

    /** A card on one of the actor's own accounts; every other one does not exist here. */
    Closing closing(Actor actor, String id, Locale locale) {
        AccessSummary card = cards.get(actor, AccessCardId.parse(id));
        AccountSummary account = accounts.mine(actor).stream()
                .filter(one -> one.id().equals(card.account()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Entrant entrant = of(actor, account, locale).stream()
                .filter(one -> one.card().equals(card.id().text()))
                .findFirst()
                .orElseThrow(NotFound::new);
        String where = Texts.in(locale).get("accounts.out." + account.network(), entrant.name(), account.label());
        return new Closing(entrant, account.label(), where);
    }

    private Entrant entrant(AccessSummary card, String name, ZoneId zone, Locale locale) {
        Instant now = clock.instant();
        Texts texts = Texts.in(locale);
        Instant since = Objects.requireNonNull(card.since());
        Instant until = card.until();
        String begun = Days.of(since, zone, locale);
        String known = Days.of(Objects.requireNonNull(card.confirmedAt()), zone, locale);
        return new Entrant(
                card.id().text(),
                name,
                texts.get("accounts.way." + card.way()),
                until == null
                        ? texts.get("pocket.access.since", begun)
                        : texts.get("pocket.access.between", begun, Days.last(until, zone, locale)),
                texts.get(card.isStaleAt(now) ? "pocket.access.stale" : "pocket.access.confirmed", known),
                card.isLiveAt(now));
    }

    private static String name(Map<MemberId, MemberName> names, AccessSummary card) {
        return Objects.requireNonNull(names.get(card.holder())).name();
    }
}
