package io.countersign.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One cell: somebody calls a route with ids of a target.
 *
 * @param foreign the parameters that point at the target; the others that point stay with the first client
 * @param whole whether all parameters that point are among them
 */
record Cell(ActingAs role, WallLine line, ServiceMethod method, Target target, Set<Integer> foreign, boolean whole) {

    /** All cells of a route for one role. */
    static List<Cell> of(ActingAs role, WallLine line, ServiceMethod method) {
        Set<Integer> pointing = new TreeSet<>();
        for (int place = 0; place < method.types().size(); place++) {
            if (Arguments.maker(method, place).points()) {
                pointing.add(place);
            }
        }
        List<Cell> cells = new ArrayList<>(List.of(new Cell(role, line, method, Target.OWN, pointing, true)));
        if (pointing.isEmpty()) {
            return cells;
        }
        for (Target target : List.of(Target.OTHER_CLIENT, Target.OTHER_AGENCY, Target.RANDOM)) {
            cells.add(new Cell(role, line, method, target, pointing, true));
            if (pointing.size() > 1) {
                pointing.forEach(one -> cells.add(new Cell(role, line, method, target, Set.of(one), false)));
            }
        }
        return cells;
    }

    boolean namesNothing() {
        return foreign.isEmpty();
    }

    /** The arguments after the actor. */
    List<Object> arguments(Twins twins) {
        List<Object> arguments = new ArrayList<>();
        for (int place = 0; place < method.types().size(); place++) {
            ClientSide side =
                    foreign.contains(place) ? twins.of(target) : twins.ours().first();
            arguments.add(Arguments.maker(method, place).of().apply(side));
        }
        return arguments;
    }

    /** The same cell with ids of nobody. */
    Cell random() {
        return new Cell(role, line, method, Target.RANDOM, foreign, whole);
    }

    @Override
    public String toString() {
        return "%s as %s with ids of %s%s".formatted(line.route(), role, target, whole ? "" : " at " + foreign);
    }
}
