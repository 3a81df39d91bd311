package io.countersign.agencies;

import io.countersign.base.AgencyId;
import java.time.ZoneId;
import java.util.Locale;

/** What screens and rooms need to know of an agency. */
public record AgencySummary(AgencyId id, String slug, String name, ZoneId zone, Locale locale) {}
