package io.countersign.publishing;

import io.countersign.accounts.AccountId;
import java.time.Instant;

/** When a post was last put up on an account. */
record LastSuccess(AccountId account, Instant at) {}
