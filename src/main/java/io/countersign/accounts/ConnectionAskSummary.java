package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.time.Instant;

/** That the owner of an account was asked to connect it: by whom, when, and until when the link leads there. */
public record ConnectionAskSummary(
        ConnectionAskId id, AccountId account, MemberId owner, MemberId askedBy, Instant askedAt, Instant expiresAt) {}
