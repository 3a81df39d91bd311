package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import java.time.ZoneId;

/** A client of the demonstration and whose voice it is. */
record DemoClient(ClientId id, String name, ZoneId zone, Cast.Player speaker) {

    Actor owner() {
        return speaker.actor();
    }
}
