package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.AgencyId;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.TenantRow;
import io.countersign.testing.DatabaseTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

/** Standing in one agency, no entity and no repository reads or writes a row of another, whatever ids it is given. */
@DatabaseTest
class PersistenceMatrixTests {

    private static final String EVERY = "select e from ";

    private final ApplicationContext context;
    private final EntityManager entities;
    private final List<EntityType<?>> tenant;
    private final AgencyTransactions transactions;
    private final Rows rows;
    private final Twins twins;
    private final AgencyId ours;
    private final AgencyId theirs;

    PersistenceMatrixTests(
            ApplicationContext context,
            EntityManager entities,
            EntityManagerFactory factory,
            AgencyTransactions transactions,
            JdbcTemplate database) {
        this.context = context;
        this.entities = entities;
        this.tenant = factory.getMetamodel().getEntities().stream()
                .filter(entity -> TenantRow.class.isAssignableFrom(entity.getJavaType()))
                .sorted(Comparator.comparing(EntityType::getName))
                .toList();
        this.transactions = transactions;
        this.rows = new Rows(database);
        this.twins = Twins.in(context);
        this.ours = twins.ours().world().agency().id();
        this.theirs = twins.theirs().world().agency().id();
    }

    @Test
    void noEntityReachesIntoAnotherAgency() {
        Map<Class<?>, Object> foreign = foreign();
        Map<String, Set<String>> before = rows.of(theirs);
        List<String> red = new ArrayList<>();
        int tried = 0;
        for (EntityType<?> entity : tenant) {
            Object row = foreign.get(entity.getJavaType());
            if (row != null) {
                for (var operation : operations(entity, row).entrySet()) {
                    tried++;
                    if (reached(operation.getValue())) {
                        red.add(entity.getName() + " " + operation.getKey());
                    }
                }
            }
        }
        System.out.printf(
                "persistence: %d entities of agencies, %d with rows, %d operations, %d across%n",
                tenant.size(), foreign.size(), tried, red.size());
        assertThat(red).isEmpty();
        assertThat(rows.of(theirs)).isEqualTo(before);
        assertThat(foreign.size()).as("entities with rows to reach for").isGreaterThan(tenant.size() * 3 / 4);
    }

    @Test
    void noRepositoryReachesIntoAnotherAgency() {
        var arguments = new ForeignArguments(twins.theirs().first(), foreign());
        Map<String, Set<String>> before = rows.of(theirs);
        Set<String> secrets = rows.idsOfAgency(theirs);
        secrets.addAll(twins.theirs().words());
        secrets.add(theirs.value().toString());
        List<String> red = new ArrayList<>();
        int tried = 0;
        int rowless = 0;
        for (Object repository : context.getBeansOfType(Repository.class).values()) {
            for (Method method : methods(repository)) {
                if (!arguments.canMake(method)) {
                    rowless++;
                    continue;
                }
                tried++;
                Object[] given =
                        Arrays.stream(method.getParameters()).map(arguments::of).toArray();
                String said = said(() -> method.invoke(repository, given));
                secrets.stream().filter(said::contains).forEach(secret -> red.add(method + " says " + secret));
            }
        }
        System.out.printf(
                "persistence: %d repository methods, %d without a row to hand over, %d across%n",
                tried, rowless, red.size());
        assertThat(red).isEmpty();
        assertThat(rows.of(theirs)).isEqualTo(before);
        assertThat(rowless).as("methods that nobody could try").isLessThan(tried / 10);
    }

    /** The matrix can fail: the same operations reach every row of the own agency. */
    @Test
    void theSameOperationsReachTheOwnRows() {
        Map<Class<?>, Object> own = oneOfEach(ours);
        for (EntityType<?> entity : tenant) {
            Object row = own.get(entity.getJavaType());
            if (row != null) {
                Map<String, Function<EntityManager, Boolean>> operations = operations(entity, row);
                assertThat(reached(Objects.requireNonNull(operations.get("is found"))))
                        .as(entity.getName())
                        .isTrue();
                assertThat(reached(Objects.requireNonNull(operations.get("is asked for"))))
                        .as(entity.getName())
                        .isTrue();
            }
        }
    }

    private Map<Class<?>, Object> foreign() {
        return oneOfEach(theirs);
    }

    /** A detached row of every entity, as the agency itself reads it. */
    private Map<Class<?>, Object> oneOfEach(AgencyId agency) {
        Map<Class<?>, Object> found = new HashMap<>();
        for (EntityType<?> entity : tenant) {
            transactions
                    .in(
                            agency,
                            () -> entities.createQuery(EVERY + entity.getName() + " e", entity.getJavaType())
                                    .setMaxResults(1)
                                    .getResultList())
                    .forEach(row -> found.put(entity.getJavaType(), row));
        }
        return found;
    }

    /** What somebody might try, and whether it reached the row. */
    private Map<String, Function<EntityManager, Boolean>> operations(EntityType<?> entity, Object row) {
        Object id = entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(row);
        Class<?> type = entity.getJavaType();
        String name = entity.getName();
        String whose =
                " e where e." + entity.getId(entity.getIdType().getJavaType()).getName() + " = :id";
        Map<String, Function<EntityManager, Boolean>> tries = new LinkedHashMap<>();
        tries.put("is found", in -> in.find(type, id) != null);
        tries.put("is found and locked", in -> in.find(type, id, LockModeType.PESSIMISTIC_WRITE) != null);
        tries.put("is found and read-locked", in -> in.find(type, id, LockModeType.PESSIMISTIC_READ) != null);
        tries.put(
                "is asked for",
                in -> !in.createQuery(EVERY + name + whose, type)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty());
        tries.put(
                "is asked for and locked",
                in -> !in.createQuery(EVERY + name + whose, type)
                        .setParameter("id", id)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList()
                        .isEmpty());
        tries.put(
                "is counted",
                in -> in.createQuery("select count(e) from " + name + whose, Long.class)
                                .setParameter("id", id)
                                .getSingleResult()
                        > 0);
        tries.put(
                "is listed",
                in -> in.createQuery(EVERY + name + " e", type).getResultList().stream()
                        .anyMatch(one -> id.equals(in.getEntityManagerFactory()
                                .getPersistenceUnitUtil()
                                .getIdentifier(one))));
        tries.put("is referred to", in -> ((TenantRow) in.getReference(type, id)).agency() != null);
        tries.put("is merged", in -> {
            in.merge(row);
            in.flush();
            return true;
        });
        tries.put("is removed", in -> {
            in.remove(in.merge(row));
            in.flush();
            return true;
        });
        tries.put("is refreshed", in -> {
            in.refresh(row);
            return true;
        });
        tries.put(
                "is updated",
                in -> in.createQuery("update " + name + " e set e.version = e.version + 1 where e."
                                        + entity.getId(entity.getIdType().getJavaType())
                                                .getName() + " = :id")
                                .setParameter("id", id)
                                .executeUpdate()
                        > 0);
        tries.put(
                "is deleted",
                in -> in.createQuery("delete from " + name + whose)
                                .setParameter("id", id)
                                .executeUpdate()
                        > 0);
        return tries;
    }

    /** In a transaction of our agency that is kept, so that a write would be seen. */
    private boolean reached(Function<EntityManager, Boolean> operation) {
        try {
            return transactions.in(ours, () -> operation.apply(entities));
        } catch (RuntimeException refused) {
            return false;
        }
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    /** What a method lets somebody of our agency know, or that it refused. */
    private String said(Call call) {
        try {
            return transactions.in(ours, () -> {
                try {
                    return text(call.run());
                } catch (InvocationTargetException refused) {
                    throw new IllegalStateException(refused.getCause());
                } catch (ReflectiveOperationException impossible) {
                    throw new AssertionError(impossible);
                }
            });
        } catch (RuntimeException refused) {
            return "";
        }
    }

    /** Whose the rows are and which; of everything else, what it says. */
    private String text(@Nullable Object value) {
        return switch (value) {
            case TenantRow row ->
                row.agency().value() + " "
                        + Flat.text(entities.getEntityManagerFactory()
                                .getPersistenceUnitUtil()
                                .getIdentifier(row));
            case Optional<?> maybe -> text(maybe.orElse(null));
            case Iterable<?> many -> {
                StringBuilder all = new StringBuilder();
                many.forEach(one -> all.append(text(one)));
                yield all.toString();
            }
            case null -> "";
            default -> Flat.text(value);
        };
    }

    /** Of the repositories whose rows are an agency's; the global ones hold nothing of one. */
    private static Set<Method> methods(Object repository) {
        Set<Method> methods = new TreeSet<>(Comparator.comparing(Method::toString));
        for (Class<?> type : ClassUtils.getAllInterfaces(repository)) {
            if (Repository.class.isAssignableFrom(type) && type.getName().startsWith("io.countersign.")) {
                Class<?> row = ResolvableType.forClass(type)
                        .as(Repository.class)
                        .getGeneric(0)
                        .resolve();
                if (row != null && TenantRow.class.isAssignableFrom(row)) {
                    methods.addAll(Arrays.asList(type.getMethods()));
                }
            }
        }
        methods.removeIf(method -> method.isDefault() || method.isSynthetic());
        methods.forEach(method -> method.setAccessible(true));
        return methods;
    }
}
