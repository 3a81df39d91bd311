package io.countersign.delegation.rules;

import io.countersign.accounts.AccountKind;
import java.time.LocalDate;
import java.time.ZoneId;

/** A brief as it arrived: the client's words, the kind of account they are about, and the day and zone they came in. */
public record BriefText(String text, AccountKind account, LocalDate received, ZoneId zone) {}
