package io.countersign.walls;

import io.countersign.base.Actor;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.Map;

/** An agency with two clients of the same make, and everybody who may act in it. */
record AgencySide(World world, ClientSide first, ClientSide second, Map<ActingAs, Actor> actors) {

    Somebody manager() {
        return world.manager();
    }
}
