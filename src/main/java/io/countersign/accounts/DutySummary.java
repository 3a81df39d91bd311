package io.countersign.accounts;

/** A line of a duty list, as screens show it. */
public record DutySummary(DutyId id, AccountId account, DutyHours hours) {}
