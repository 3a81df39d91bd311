package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That the work with a client ends: who said so, and with which day it is over. */
@Entity
@Table(name = "contract_end")
class ContractEnd extends ClientRow {

    /** How long a client's people can read on after the last day. */
    static final Period READING = Period.ofDays(90);

    @Id
    private UUID id;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "over_at")
    private Instant over;

    @Column(name = "read_until")
    private Instant readUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "said_by"))
    private MemberId saidBy;

    @Column(name = "by_owner", updatable = false)
    private boolean byOwner;

    @Column(name = "said_at")
    private Instant saidAt;

    @Enumerated(EnumType.STRING)
    private SignedRemainder signed;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "chosen_by"))
    private @Nullable MemberId chosenBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "taken_back_by"))
    private @Nullable MemberId takenBackBy;

    @Column(name = "taken_back_at")
    private @Nullable Instant takenBackAt;

    @Column(name = "parted_at")
    private @Nullable Instant partedAt;

    protected ContractEnd() {}

    ContractEnd(ClientId client, boolean byOwner, LocalDate day, ZoneId zone, MemberId by, Instant now) {
        super(client);
        this.id = UUID.randomUUID();
        this.byOwner = byOwner;
        this.signed = SignedRemainder.GOES_OUT;
        this.lastDay = day;
        this.over = endOf(day, zone);
        this.readUntil = endOf(day.plus(READING), zone);
        this.saidBy = by;
        this.saidAt = now;
    }

    /** Sets another last day. */
    void move(LocalDate day, ZoneId zone, MemberId by, Instant now) {
        this.lastDay = day;
        this.over = endOf(day, zone);
        this.readUntil = endOf(day.plus(READING), zone);
        this.saidBy = by;
        this.saidAt = now;
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    void choose(SignedRemainder remainder, MemberId owner) {
        this.signed = remainder;
        this.chosenBy = owner;
    }

    void takeBack(MemberId by, Instant now) {
        this.takenBackBy = by;
        this.takenBackAt = now;
    }

    void part(Instant now) {
        this.partedAt = now;
    }

    LastDay summary() {
        return new LastDay(client(), lastDay, over, readUntil, saidBy, byOwner, signed, chosenBy);
    }
}
