package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.base.MemberId;

/** The staff of the demonstration's agency. */
record Cast(Player rosa, Player max, Player ana, Player jun, Player femi) {

    /** Somebody at the agency or at a client, signed in and by membership. */
    record Player(Actor actor, MemberId member) {}
}
