package io.countersign.agencies;

import io.countersign.base.ClientId;
import java.time.LocalDate;

/** A client with whom the work is over: all that the agency sees of it. */
public record LeftClient(ClientId id, String name, LocalDate lastDay) {}
