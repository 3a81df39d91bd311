package io.countersign.pocket;

import static java.util.Comparator.comparing;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The accounts of somebody's own voice, with those who may speak there now. */
@Component
class Voices {

    private final AccountKeeping accounts;
    private final Mandating mandating;
    private final Membership membership;
    private final Clientele clientele;
    private final Entrants entrants;
    private final DutyTimes times;
    private final Clock clock;

    Voices(
            AccountKeeping accounts,
            Mandating mandating,
            Membership membership,
            Clientele clientele,
            Entrants entrants,
            DutyTimes times,
            Clock clock) {
        this.accounts = accounts;
        this.mandating = mandating;
        this.membership = membership;
        this.clientele = clientele;
        this.entrants = entrants;
        this.times = times;
        this.clock = clock;
    }

    List<Voice> of(Actor actor, Locale locale) {
        return accounts.mine(actor).stream()
                .map(account -> voice(actor, account, locale))
                .toList();
    }

    /** The accounts of others on which the actor may speak. */
    List<Lent> lent(Actor actor, Locale locale) {
        List<MandateSummary> held = mandating.held(actor);
        Map<MemberId, MemberName> names = membership.named(
                actor, held.stream().map(MandateSummary::grantedBy).toList());
        return held.stream()
                .map(mandate -> {
                    AccountSummary account = accounts.get(actor, mandate.account());
                    String by = Objects.requireNonNull(names.get(mandate.grantedBy()))
                            .name();
                    return new Lent(
                            account,
                            mandate.scope(),
                            by,
                            Days.last(mandate.until(), zone(actor, account), locale),
                            times.lines(actor, account, locale));
                })
                .toList();
    }

    /** One of the actor's own accounts on which others can speak; every other one does not exist here. */
    Voice shared(Actor actor, String account, Locale locale) {
        return findShared(actor, AccountId.parse(account), locale).orElseThrow(NotFound::new);
    }

    Optional<Voice> findShared(Actor actor, AccountId account, Locale locale) {
        return accounts.mine(actor).stream()
                .filter(one -> one.id().equals(account) && one.kind() == AccountKind.CORPORATE)
                .findFirst()
                .map(one -> voice(actor, one, locale));
    }

    /** The zone in which the days of an account begin and end. */
    ZoneId zone(Actor actor, AccountSummary account) {
        return clientele.get(actor, account.client()).zone();
    }

    private Voice voice(Actor actor, AccountSummary account, Locale locale) {
        List<MandateSummary> holding =
                account.kind() == AccountKind.PERSONAL ? List.of() : holding(actor, account.id());
        Map<MemberId, MemberName> names = membership.named(
                actor, holding.stream().map(MandateSummary::representative).toList());
        ZoneId zone = zone(actor, account);
        return new Voice(
                account,
                holding.stream()
                        .map(one -> Speaker.of(one, name(names, one), clock.instant(), zone, locale))
                        .toList(),
                times.lines(actor, account, locale),
                entrants.of(actor, account, locale));
    }

    /** Who may speak besides the owner, now or later, each once: what holds before what is to come, the longest first. */
    private List<MandateSummary> holding(Actor actor, AccountId account) {
        Instant now = clock.instant();
        Comparator<MandateSummary> nowAndLongest =
                comparing((MandateSummary one) -> one.holdsAt(now)).thenComparing(MandateSummary::until);
        Map<MemberId, MandateSummary> one = mandating.on(actor, account).stream()
                .filter(mandate ->
                        mandate.revokedAt() == null && mandate.until().isAfter(now))
                .collect(toMap(MandateSummary::representative, mandate -> mandate, maxBy(nowAndLongest)));
        return one.values().stream().sorted(comparing(MandateSummary::until)).toList();
    }

    private static String name(Map<MemberId, MemberName> names, MandateSummary mandate) {
        return Objects.requireNonNull(names.get(mandate.representative())).name();
    }
}
