package io.countersign.walls;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of the table.
 *
 * @param route the service, the method and its parameters after the actor
 * @param open who gets through where the client is theirs: Manager, VA, Owner, Colleague, Link holder, Job
 * @param walls the walls that guard it; each must turn a cell red when it is taken away
 * @param remark why a wall is missing, or what holds in its place
 */
record WallLine(String route, Kind kind, String open, Set<Wall> walls, String remark) {

    static WallLine line(String route, Kind kind, String open, String walls) {
        return line(route, kind, open, walls, "");
    }

    static WallLine line(String route, Kind kind, String open, String walls, String remark) {
        Set<Wall> guards = Arrays.stream(Wall.values())
                .filter(wall -> walls.indexOf(wall.name().charAt(0)) >= 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Wall.class)));
        return new WallLine(route, kind, open, guards, remark);
    }

    boolean isOpenTo(ActingAs role) {
        return open.indexOf(role.letter()) >= 0;
    }
}
