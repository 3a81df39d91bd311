package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Who answers when on an account, among those who may: whoever is on duty, and outside all hours its owner.
 *
 * @param zone where the days of the client begin and end
 */
public record DutyRoster(MemberId owner, ZoneId zone, List<DutyHours> hours) {

    public DutyRoster {
        hours = List.copyOf(hours);
    }

    /** Those on duty at a moment, the owner where nobody else is. */
    public List<MemberId> at(Instant moment) {
        List<MemberId> on = hours.stream()
                .filter(one -> one.cover(moment.atZone(zone)))
                .map(DutyHours::member)
                .distinct()
                .toList();
        return on.isEmpty() ? List.of(owner) : on;
    }
}
