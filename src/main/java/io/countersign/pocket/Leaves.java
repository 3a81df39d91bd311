package io.countersign.pocket;

import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.WayLeft;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.LastDay;
import io.countersign.agencies.Leaving;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the work with the agency ends for the clients whose voice somebody is. */
@Component
class Leaves {

    private final Leaving leaving;
    private final Clientele clientele;
    private final Membership membership;
    private final AccessKeeping cards;
    private final AgencyDoors agencies;
    private final Clock clock;

    Leaves(
            Leaving leaving,
            Clientele clientele,
            Membership membership,
            AccessKeeping cards,
            AgencyDoors agencies,
            Clock clock) {
        this.leaving = leaving;
        this.clientele = clientele;
        this.membership = membership;
        this.cards = cards;
        this.agencies = agencies;
        this.clock = clock;
    }

    List<Leave> of(Actor actor, Locale locale) {
        return clientele.visible(actor).stream()
                .filter(client -> owns(actor, client.id()))
                .map(client -> leave(actor, client, locale))
                .toList();
    }

    /** A client the actor owns; every other one does not exist here. */
    Leave one(Actor actor, String id, Locale locale) {
        ClientSummary client = clientele.get(actor, ClientId.parse(id));
        if (!owns(actor, client.id())) {
            throw new NotFound();
        }
        return leave(actor, client, locale);
    }

    LocalDate first(Actor actor, String client) {
        return LocalDate.ofInstant(
                clock.instant(), clientele.get(actor, ClientId.parse(client)).zone());
    }

    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException unreadable) {
            throw Refusal.by("agencies.last-day").asException();
        }
    }

    private boolean owns(Actor actor, ClientId client) {
        return membership.standing(actor).owned().contains(client);
    }

    private Leave leave(Actor actor, ClientSummary client, Locale locale) {
        Optional<LastDay> said = leaving.lastDay(actor, client.id());
        String agency = agencies.get(actor.agency()).name();
        return said.map(last -> new Leave(
                        client.id().text(),
                        client.name(),
                        agency,
                        last.day().toString(),
                        Days.last(last.over(), client.zone(), locale),
                        name(actor, last.saidBy()),
                        last.byOwner(),
                        last.stopsSending(clock.instant()),
                        last.isOver(clock.instant()),
                        Days.last(last.readUntil(), client.zone(), locale),
                        last.isOver(clock.instant()) ? ways(actor, client.id(), locale) : List.of()))
                .orElseGet(() -> new Leave(
                        client.id().text(), client.name(), agency, "", "", "", true, false, false, "", List.of()));
    }

    private List<Leave.Way> ways(Actor actor, ClientId client, Locale locale) {
        List<WayLeft> left = cards.left(actor, client);
        Map<MemberId, MemberName> names = membership.named(
                actor, left.stream().map(one -> one.card().holder()).toList());
        return left.stream().map(one -> way(one, names, locale)).toList();
    }

    private static Leave.Way way(WayLeft left, Map<MemberId, MemberName> names, Locale locale) {
        Texts texts = Texts.in(locale);
        String name = Objects.requireNonNull(names.get(left.card().holder())).name();
        return new Leave.Way(
                left.card().id().text(),
                name,
                texts.get("accounts.way." + left.card().way()),
                left.account().label(),
                texts.get(
                        "accounts.out." + left.account().network(),
                        name,
                        left.account().label()));
    }

    private String name(Actor actor, MemberId member) {
        return Objects.requireNonNull(membership.named(actor, List.of(member)).get(member))
                .name();
    }
}
