package io.countersign.walls;

import io.countersign.base.Identifier;
import io.countersign.base.TenantRow;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;

/** What is handed to a repository to make it reach into another agency: that agency's own ids and rows. */
final class ForeignArguments {

    private final Map<Class<?>, Object> ids = new HashMap<>();
    private final Map<Class<?>, Object> rows;

    /**
     * @param rows a row of the other agency for each entity that has one
     */
    ForeignArguments(ClientSide theirs, Map<Class<?>, Object> rows) {
        this.rows = rows;
        collect(theirs);
    }

    private void collect(@Nullable Object value) {
        if (value instanceof Identifier id) {
            ids.putIfAbsent(id.getClass(), id);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(read(component, record));
            }
        }
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Whether the other agency has a row for each row that is to be handed over. */
    boolean canMake(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .noneMatch(type -> TenantRow.class.isAssignableFrom(type) && !rows.containsKey(type));
    }

    /** What stands for a parameter; a type that nobody thought of fails with a sentence. */
    Object of(Parameter parameter) {
        return of(parameter.getParameterizedType());
    }

    private Object of(Type type) {
        if (type instanceof ParameterizedType many && many.getRawType() instanceof Class<?> raw) {
            Object one = of(many.getActualTypeArguments()[0]);
            if (Set.class.isAssignableFrom(raw)) {
                return Set.of(one);
            }
            if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
                return List.of(one);
            }
        }
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        throw new AssertionError("ForeignArguments has nothing for a " + type.getTypeName());
    }

    private Object plain(Class<?> type) {
        if (rows.containsKey(type)) {
            return rows.get(type);
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return ids.computeIfAbsent(type, ForeignArguments::random);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> UUID.randomUUID();
            case "java.time.Instant" -> Instant.ofEpochSecond(4_070_908_800L);
            case "java.time.LocalDate" -> LocalDate.of(2099, 1, 1);
            case "java.lang.String" -> "canary";
            case "byte[]", "[B" -> ByteBuffer.allocate(32).array();
            case "int", "java.lang.Integer" -> 1;
            case "long", "java.lang.Long" -> 1L;
            case "boolean", "java.lang.Boolean" -> true;
            case "org.springframework.data.domain.Pageable" -> Pageable.unpaged();
            case "org.springframework.data.domain.Limit" -> Limit.of(100);
            default -> throw new AssertionError("ForeignArguments has nothing for a " + type.getName());
        };
    }

    private static Object random(Class<?> type) {
        try {
            var make = type.getDeclaredConstructor(UUID.class);
            make.setAccessible(true);
            return make.newInstance(UUID.randomUUID());
        } catch (ReflectiveOperationException noId) {
            throw new AssertionError("no " + type.getName() + " can be made of a UUID", noId);
        }
    }
}
