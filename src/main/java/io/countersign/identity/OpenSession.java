package io.countersign.identity;

import java.time.Instant;

/**
 * Somewhere a person is signed in now.
 *
 * @param browser what the browser is and what it runs on, such as {@code Firefox, Android}
 * @param seenAt when it last asked for something, to within a few minutes
 */
record OpenSession(SessionId id, String browser, Instant startedAt, Instant seenAt) {}
