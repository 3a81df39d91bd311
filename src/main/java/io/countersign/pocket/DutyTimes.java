package io.countersign.pocket;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The duty list of a company's account in words, and what its owner types to put somebody on it. */
@Component
class DutyTimes {

    private final DutyKeeping duties;
    private final AccountKeeping accounts;
    private final Membership membership;

    DutyTimes(DutyKeeping duties, AccountKeeping accounts, Membership membership) {
        this.duties = duties;
        this.accounts = accounts;
        this.membership = membership;
    }

    /** What stood in the form. */
    public record Typed(String who, List<String> days, String from, String until) {

        public Typed {
            days = List.copyOf(days);
        }

        DutyHours hours() {
            if (who.isBlank()) {
                throw Refusal.by("pocket.duty.nobody").asException();
            }
            Set<DayOfWeek> chosen = Stream.of(DayOfWeek.values())
                    .filter(day -> days.contains(day.name()))
                    .collect(Collectors.toSet());
            return new DutyHours(MemberId.parse(who), chosen, time(from), time(until));
        }

        private static LocalTime time(String typed) {
            try {
                return LocalTime.parse(typed);
            } catch (DateTimeException unreadable) {
                throw Refusal.by("pocket.duty.no-time").asException();
            }
        }
    }

    /** Somebody's hours in words. */
    public record Line(String id, String name, String when) {}

    List<Line> lines(Actor actor, AccountSummary account, Locale locale) {
        var all = duties.on(actor, account.id());
        Map<MemberId, MemberName> names = membership.named(
                actor, all.stream().map(one -> one.hours().member()).toList());
        return all.stream()
                .map(one -> new Line(
                        one.id().text(),
                        Objects.requireNonNull(names.get(one.hours().member())).name(),
                        words(one.hours(), locale)))
                .toList();
    }

    /** Those who may answer there, by name. */
    List<MemberName> people(Actor actor, AccountSummary account) {
        return membership.named(actor, accounts.speakers(actor, account.id(), Speaking.ANSWERS)).values().stream()
                .sorted(Comparator.comparing(MemberName::name))
                .toList();
    }

    /** The days of the week by their names, Monday first. */
    static Map<String, String> week(Locale locale) {
        Map<String, String> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.name(), day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
        }
        return week;
    }

    private static String words(DutyHours hours, Locale locale) {
        return hours.week().stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .collect(Collectors.joining(", "))
                + ", " + hours.from() + "\u2013" + hours.until();
    }
}
