package io.countersign.pocket;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.MandateScope;
import io.countersign.accounts.MandateTerm;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an owner types to let somebody speak: a person, and the last day, which ends where the client is. */
@Component
class Grants {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    private final Membership membership;
    private final Clientele clientele;
    private final AgencyDoors agencies;
    private final Clock clock;

    Grants(Membership membership, Clientele clientele, AgencyDoors agencies, Clock clock) {
        this.membership = membership;
        this.clientele = clientele;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** What stood in the form. */
    public record Typed(String who, String scope, String from, String until) {}

    /** What it means. */
    record Grant(MemberId to, MandateTerm term) {}

    /** Whom the form offers, the client's own people before the agency's, and the first day it takes. */
    public record Choice(
            String client,
            List<MemberSummary> people,
            String agency,
            List<MemberSummary> staff,
            LocalDate first,
            LocalDate last) {

        /** What somebody may be let say, everything first. */
        public List<MandateScope> scopes() {
            return List.of(MandateScope.values());
        }
    }

    Choice choice(Actor actor, AccountSummary account) {
        ClientSummary client = clientele.get(actor, account.client());
        List<MemberSummary> people = membership.peopleOf(actor, client.id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), client.zone());
        return new Choice(
                client.name(),
                people.stream().filter(one -> !one.id().equals(account.owner())).toList(),
                agencies.get(actor.agency()).name(),
                membership.staffOf(actor, client.id()).stream()
                        .filter(one -> !people.contains(one))
                        .toList(),
                today,
                today.plusYears(1));
    }

    Grant read(Actor actor, AccountSummary account, Typed typed) {
        if (typed.who().isBlank()) {
            throw Refusal.by("pocket.grant.nobody").asException();
        }
        ZoneId zone = clientele.get(actor, account.client()).zone();
        Instant from = typed.from().isBlank()
                ? Instant.EPOCH
                : day(typed.from()).atStartOfDay(zone).toInstant();
        Instant until = day(typed.until()).atTime(END_OF_DAY).atZone(zone).toInstant();
        return new Grant(MemberId.parse(typed.who()), new MandateTerm(from, until).only(scope(typed.scope())));
    }

    /** What was granted, in full. */
    String sentence(Actor actor, AccountSummary account, Grant grant, Locale locale) {
        Map<MemberId, MemberName> names = membership.named(actor, List.of(grant.to()));
        return Texts.in(locale)
                .get(
                        "pocket.grant.done." + grant.term().scope(),
                        Objects.requireNonNull(names.get(grant.to())).name(),
                        account.label(),
                        Days.of(
                                grant.term().until(),
                                clientele.get(actor, account.client()).zone(),
                                locale));
    }

    private static MandateScope scope(String typed) {
        return Stream.of(MandateScope.values())
                .filter(scope -> scope.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.by("pocket.grant.no-scope").asException());
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(LAST)) {
                throw new DateTimeException("no day that anybody means");
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw Refusal.by("pocket.grant.no-day").asException();
        }
    }
}
