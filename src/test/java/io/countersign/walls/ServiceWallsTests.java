package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody gets anything of another agency, or of a client they do not see, through any service. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceWallsTests {

    private final Matrix matrix;
    private final Rows rows;
    private int cells;
    private int green;

    ServiceWallsTests(ApplicationContext context, JdbcTemplate database) {
        this.matrix = new Matrix(context, true);
        this.rows = new Rows(database);
    }

    @Test
    void everyServiceMethodHasItsLineAndEveryLineItsMethod() {
        Set<String> found =
                matrix.methods().stream().map(ServiceMethod::route).collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed =
                WallTable.LINES.stream().map(WallLine::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .as(
                        "service methods; each needs a line in WallTable that says who may call it and which walls guard it")
                .isEqualTo(listed);
    }

    @ParameterizedTest
    @EnumSource(ActingAs.class)
    void standFor(ActingAs role) {
        Map<String, Set<String>> before = everything();
        List<Cell> walked = matrix.cells(role);
        List<Finding> red =
                walked.stream().flatMap(cell -> matrix.run(cell).stream()).toList();
        cells += walked.size();
        green += walked.size() - red.size();
        assertThat(red).as("red cells of %s", role).isEmpty();
        assertThat(everything()).as("rows after calls that were refused").isEqualTo(before);
    }

    @AfterAll
    void tellHowMany() {
        System.out.printf("walls: %d cells over %d service methods, %d green%n", cells, WallTable.LINES.size(), green);
    }

    private Map<String, Set<String>> everything() {
        Map<String, Set<String>> all =
                rows.of(matrix.twins().ours().world().agency().id());
        rows.of(matrix.twins().theirs().world().agency().id())
                .forEach((table, lines) -> all.merge(table, lines, ServiceWallsTests::joined));
        return all;
    }

    private static Set<String> joined(Set<String> ours, Set<String> theirs) {
        Set<String> both = new TreeSet<>(ours);
        both.addAll(theirs);
        return both;
    }
}
