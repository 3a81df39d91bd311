package io.countersign.desk.calendar;

import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something in the calendar with all a reader needs to know it by.
 *
 * @param zone whose clock the page shows it on
 */
record Item(Matter matter, ClientSummary client, @Nullable AccountSummary account, ZoneId zone) {

    LocalDate day() {
        return matter.at().atZone(zone).toLocalDate();
    }

    /** The same time of day on another day, on the clock it is shown on. */
    Instant onDay(LocalDate other) {
        return Days.onDay(matter.at(), other, zone);
    }

    boolean fits(Asked asked) {
        return (asked.network() == null || (account != null && account.network() == asked.network()))
                && (asked.account() == null || asked.account().equals(matter.account()))
                && (asked.person() == null || matter.people().contains(asked.person()))
                && (asked.lane() == null || asked.lane() == matter.lane());
    }
}
