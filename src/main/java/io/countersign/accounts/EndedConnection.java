package io.countersign.accounts;

import java.time.Instant;

/** When the last way into an account ended. */
record EndedConnection(AccountId account, Instant endedAt) {}
