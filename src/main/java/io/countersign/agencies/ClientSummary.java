package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.time.ZoneId;

/** What screens and rooms need to know of a client. */
public record ClientSummary(ClientId id, String name, ClientKind kind, ZoneId zone) {}
