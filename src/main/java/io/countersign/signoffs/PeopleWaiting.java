package io.countersign.signoffs;

import io.countersign.base.Actor;
import java.util.List;

/** People who wait for somebody's own words besides the voice tasks; implemented by the room that keeps conversations. */
public interface PeopleWaiting {

    /** Those who wait for the actor, by their ids, whoever waits longest first; each has a page below the stack's {@code people}. */
    List<String> waitingFor(Actor actor);
}
