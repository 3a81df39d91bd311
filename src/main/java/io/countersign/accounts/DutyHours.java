package io.countersign.accounts;

import io.countersign.base.MemberId;
import io.countersign.base.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * That somebody answers on these days of the week, between two times of the client's day.
 *
 * @param until the first moment at which it is over; midnight is the end of the day
 */
public record DutyHours(MemberId member, Set<DayOfWeek> days, LocalTime from, LocalTime until) {

    public DutyHours {
        if (days.isEmpty()) {
            throw Refusal.by("accounts.duty-days").asException();
        }
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw Refusal.by("accounts.duty-times").asException();
        }
        days = Set.copyOf(days);
    }

    boolean cover(ZonedDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return days.contains(moment.getDayOfWeek())
                && !time.isBefore(from)
                && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
    }

    /** The days in the order of the week. */
    public Set<DayOfWeek> week() {
        return EnumSet.copyOf(days);
    }
}
