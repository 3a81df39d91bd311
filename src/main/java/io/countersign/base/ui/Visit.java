package io.countersign.base.ui;

import io.countersign.base.Actor;
import io.countersign.base.AgencyId;
import io.countersign.base.PersonId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Somebody standing in an agency: what one browser tab of the desk is about.
 *
 * @param zone the visitor's own
 */
public record Visit(
        AgencyId agency, String slug, String agencyName, PersonId person, String name, ZoneId zone, Locale locale) {

    /** The visitor as an actor; what they may do is read in each call. */
    public Actor actor() {
        return Actor.of(agency, person);
    }

    /** The path of a page of this agency, such as {@code /acme/board}. */
    public String path(String page) {
        return "/" + slug + "/" + page;
    }
}
