package io.countersign.agencies;

import io.countersign.base.MemberId;
import java.time.Instant;

/** That a member may do nothing here until a manager takes them back: since when, and who said so. */
public record Suspension(MemberId by, Instant at) {}
