package io.countersign.conversations.pocket;

import io.countersign.base.Actor;

/**
 * A signed-in member of an agency, before somebody who waits.
 *
 * @param agency the agency's short name, as in the address
 */
record Guest(Actor actor, String agency) {

    public String agency() {
        return agency;
    }

    /** The address of the stack. */
    public String base() {
        return "/" + agency + "/sign";
    }
}
