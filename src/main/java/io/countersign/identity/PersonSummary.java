package io.countersign.identity;

import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import java.time.ZoneId;
import java.util.Locale;

/** What other rooms may know of a person: the name, where to write to, and the zone and language to write in. */
public record PersonSummary(PersonId id, String name, EmailAddress email, ZoneId zone, Locale locale) {}
