package io.countersign.accounts;

import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a duty list: days are bits, Monday first, times are minutes of the client's day. */
@Entity
class Duty extends ClientRow {

    private static final int HOUR = 60;

    @EmbeddedId
    private DutyId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId member;

    @Column(updatable = false)
    private short days;

    @Column(name = "from_minute", updatable = false)
    private short fromMinute;

    @Column(name = "until_minute", updatable = false)
    private short untilMinute;

    protected Duty() {}

    Duty(SocialAccount account, DutyHours hours) {
        super(account.client());
        this.id = DutyId.random();
        this.account = account.id();
        this.member = hours.member();
        this.days = (short) hours.days().stream().mapToInt(Duty::bit).sum();
        this.fromMinute = minute(hours.from());
        this.untilMinute = minute(hours.until());
    }

    AccountId account() {
        return account;
    }

    DutySummary summary() {
        return new DutySummary(
                id,
                account,
                new DutyHours(
                        member,
                        Stream.of(DayOfWeek.values())
                                .filter(day -> (days & bit(day)) != 0)
                                .collect(Collectors.toSet()),
                        LocalTime.of(fromMinute / HOUR, fromMinute % HOUR),
                        LocalTime.of(untilMinute / HOUR, untilMinute % HOUR)));
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    private static short minute(LocalTime time) {
        return (short) (time.getHour() * HOUR + time.getMinute());
    }
}
