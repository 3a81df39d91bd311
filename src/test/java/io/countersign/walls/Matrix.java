package io.countersign.walls;

import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks along the walls: every route, every role, every target, and tells which cells are red. */
final class Matrix {

    private final Twins twins;
    private final List<ServiceMethod> methods;
    private final TransactionTemplate transactions;
    private final EntityManager rows;
    private final boolean leavesTraces;
    private final Rows tables;
    private final Map<ActingAs, Set<String>> secrets = new HashMap<>();

    /**
     * @param leavesTraces whether calls that must be refused run for good, so that one that gets through can be seen in
     *     the tables; else every call is taken back
     */
    Matrix(ApplicationContext context, boolean leavesTraces) {
        this.twins = Twins.in(context);
        this.methods = ServiceMethod.all(context);
        this.transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.rows = context.getBean(EntityManager.class);
        this.leavesTraces = leavesTraces;
        this.tables = new Rows(context.getBean(JdbcTemplate.class));
        for (ActingAs role : ActingAs.values()) {
            secrets.put(role, secretsFor(role));
        }
    }

    Twins twins() {
        return twins;
    }

    List<ServiceMethod> methods() {
        return methods;
    }

    /** All cells of a role, by the table. */
    List<Cell> cells(ActingAs role) {
        List<Cell> cells = new ArrayList<>();
        for (WallLine line : WallTable.LINES) {
            methods.stream()
                    .filter(method -> method.route().equals(line.route()))
                    .flatMap(method -> Cell.of(role, line, method).stream())
                    .filter(this::pointsElsewhere)
                    .filter(cell -> line.kind() != Kind.FINAL || Expected.of(cell) != Expected.RETURNS)
                    .forEach(cells::add);
        }
        return cells;
    }

    private boolean pointsElsewhere(Cell cell) {
        return cell.target() != Target.OTHER_CLIENT
                || cell.foreign().stream()
                        .map(place -> Arguments.maker(cell.method(), place).of())
                        .noneMatch(of -> of.apply(twins.of(Target.OTHER_CLIENT)).equals(of.apply(twins.of(Target.OWN))))
                || cell.whole();
    }

    /** Runs a cell; empty when it is green. */
    Optional<Finding> run(Cell cell) {
        Expected expected = Expected.of(cell);
        Outcome outcome = call(cell, expected);
        if (outcome.how() == Outcome.How.BROKE) {
            return Optional.of(new Finding(cell, "broke with " + outcome.says(), wentTooFar(cell, expected, outcome)));
        }
        return Stream.of(told(cell, expected, outcome), leaked(cell, outcome), miscounted(cell, outcome))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where an unknown id is refused, but this one only broke on the keys of the tables. */
    private boolean wentTooFar(Cell cell, Expected expected, Outcome outcome) {
        return expected == Expected.HIDDEN
                && !outcome.says().equals(call(cell.random(), expected).says());
    }

    private Optional<Finding> told(Cell cell, Expected expected, Outcome outcome) {
        boolean returned = outcome.how() == Outcome.How.RETURNED;
        return switch (expected) {
            case RETURNS ->
                returned ? Optional.empty() : Optional.of(new Finding(cell, "was refused: " + outcome.says(), false));
            case REFUSED -> returned ? Optional.of(new Finding(cell, "got through", true)) : Optional.empty();
            case SILENT -> Optional.empty();
            case HIDDEN -> hidden(cell, outcome, returned);
        };
    }

    private Optional<Finding> hidden(Cell cell, Outcome outcome, boolean returned) {
        boolean quiet = !cell.role().isStranger()
                && (cell.line().kind() == Kind.QUIET || cell.line().kind() == Kind.AGENCY_WIDE);
        if (returned && !quiet && !isOneMemberOfTheAgency(cell)) {
            return Optional.of(new Finding(cell, "got through", true));
        }
        if (!returned && isOneMemberOfTheAgency(cell)) {
            return Optional.empty();
        }
        Outcome unknown = call(cell.random(), Expected.HIDDEN);
        return unknown.says().equals(outcome.says())
                ? Optional.empty()
                : Optional.of(new Finding(
                        cell, "says '%s', but of an unknown id '%s'".formatted(outcome.says(), unknown.says()), true));
    }

    private boolean isOneMemberOfTheAgency(Cell cell) {
        return !cell.role().isStranger()
                && cell.target() == Target.OTHER_CLIENT
                && !cell.whole()
                && cell.foreign().stream()
                        .allMatch(place ->
                                Arguments.isMember(cell.arguments(twins).get(place)));
    }

    private Optional<Finding> leaked(Cell cell, Outcome outcome) {
        boolean betweenAgencies =
                cell.line().kind() == Kind.AGENCY_WIDE && !cell.role().isStranger();
        ActingAs seeing = betweenAgencies ? ActingAs.JOB : cell.role();
        return Objects.requireNonNull(secrets.get(seeing)).stream()
                .filter(outcome.says()::contains)
                .findFirst()
                .map(secret -> new Finding(cell, "says " + secret, true));
    }

    private Optional<Finding> miscounted(Cell cell, Outcome outcome) {
        String counted = WallTable.COUNTED.get(cell.line().route());
        if (counted == null || outcome.how() != Outcome.How.RETURNED) {
            return Optional.empty();
        }
        int theirs = Stream.of(Target.OWN, Target.OTHER_CLIENT)
                .filter(client -> cell.role().worksForClients() && cell.role().sees(client))
                .mapToInt(client -> tables.count(counted, twins.of(client).client()))
                .sum();
        return outcome.says().strip().equals(String.valueOf(theirs))
                ? Optional.empty()
                : Optional.of(new Finding(
                        cell, "counts %s of %d".formatted(outcome.says().strip(), theirs), true));
    }

    private Outcome call(Cell cell, Expected expected) {
        Actor actor = twins.actor(cell.role());
        if (leavesTraces && expected.isCommitted()) {
            return invoke(cell, actor);
        }
        return CurrentAgency.in(
                actor.agency(),
                () -> Objects.requireNonNull(transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    return invoke(cell, actor);
                })));
    }

    private Outcome invoke(Cell cell, Actor actor) {
        List<Object> arguments = new ArrayList<>(List.of(actor));
        arguments.addAll(cell.arguments(twins));
        try {
            Object value = cell.method().method().invoke(cell.method().bean(), arguments.toArray());
            flush();
            return Outcome.returned(value);
        } catch (InvocationTargetException thrown) {
            return Outcome.thrown(thrown.getTargetException());
        } catch (ReflectiveOperationException | RuntimeException thrown) {
            return Outcome.thrown(thrown);
        }
    }

    private void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            rows.flush();
        }
    }

    private Set<String> secretsFor(ActingAs role) {
        Set<String> hidden =
                new TreeSet<>(role == ActingAs.OUTSIDER ? ofAgency(twins.ours()) : ofAgency(twins.theirs()));
        if (!role.isStranger()) {
            if (!role.sees(Target.OWN)) {
                hidden.addAll(ofClient(twins.ours().first()));
            }
            if (!role.sees(Target.OTHER_CLIENT)) {
                hidden.addAll(ofClient(twins.ours().second()));
            }
        }
        return hidden;
    }

    private Set<String> ofAgency(AgencySide side) {
        Set<String> hidden = tables.idsOfAgency(side.world().agency().id());
        hidden.addAll(Set.of(
                side.first().canary(),
                side.second().canary(),
                side.world().agency().slug()));
        return hidden;
    }

    private Set<String> ofClient(ClientSide side) {
        Set<String> hidden = tables.idsOfClient(side.client());
        hidden.add(side.canary());
        return hidden;
    }
}
