package io.countersign.walls;

import io.countersign.base.Actor;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.Map;
import java.util.Set;

/** An agency with two clients of the same make, and everybody who may act in it. */
record AgencySide(World world, ClientSide first, ClientSide second, Map<ActingAs, Actor> actors) {

    /** The words by which its clients are known apart. */
    Set<String> words() {
        return Set.of(first.canary(), second.canary());
    }

    Somebody manager() {
        return world.manager();
    }
}
