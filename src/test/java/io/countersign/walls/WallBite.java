package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The matrix with one wall taken away: every route that the wall is said to guard must turn red. */
abstract class WallBite {

    private final Wall wall;
    private final ApplicationContext context;

    WallBite(Wall wall, ApplicationContext context) {
        this.wall = wall;
        this.context = context;
    }

    @Test
    void turnsEveryRouteRedThatItGuards() {
        var matrix = new Matrix(context, false);
        context.getBeanProvider(Removed.class).ifAvailable(Removed::now);
        List<Finding> red = Stream.of(ActingAs.values())
                .filter(role -> wall != Wall.TENANT || !role.isStranger())
                .flatMap(role -> matrix.cells(role).stream())
                .flatMap(cell -> matrix.run(cell).stream())
                .filter(Finding::tooOpen)
                .toList();
        Set<String> bitten = red.stream()
                .map(finding -> finding.cell().line().route())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> guarded = WallTable.LINES.stream()
                .filter(line -> line.walls().contains(wall))
                .map(WallLine::route)
                .collect(Collectors.toCollection(TreeSet::new));
        guarded.removeAll(bitten);
        System.out.printf(
                "bite %s: %d cells red over %d methods, %d of them held by the keys of the tables%n",
                wall,
                red.size(),
                bitten.size(),
                red.stream()
                        .filter(finding -> finding.what().startsWith("broke"))
                        .count());
        guarded.forEach(route -> System.out.printf("bite %s: not red though guarded: %s%n", wall, route));
        assertThat(guarded).as("routes that stay green without %s", wall).isEmpty();
    }

    /** Whether the wall is gone: the worlds are built while it stands. */
    static final class Removed {

        private boolean removed;

        void now() {
            removed = true;
        }

        boolean isTrue() {
            return removed;
        }
    }
}
