package io.countersign.pocket;

import io.countersign.base.Actor;

/**
 * A signed-in member of an agency, on the pages about herself.
 *
 * @param agency the agency's short name, as in the address
 */
record Visitor(Actor actor, String agency) {

    public String agency() {
        return agency;
    }

    /** The address of the page about herself; what lies beneath it begins with it. */
    public String base() {
        return "/" + agency + "/me";
    }
}
