package io.countersign.identity.keys;

import io.countersign.base.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something about a passkey that its owner is to be told by letter.
 *
 * @param gone whether the key was taken away; otherwise it is a new one
 */
public record KeyNotice(PersonId person, UUID key, String name, boolean gone, Instant at) {}
