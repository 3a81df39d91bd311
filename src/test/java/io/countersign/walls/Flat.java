package io.countersign.walls;

import io.countersign.base.Identifier;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything a value says, however deep, as one text. */
final class Flat {

    private Flat() {}

    static String text(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("null ");
            case Identifier id -> text.append(id.value()).append(' ');
            case byte[] bytes ->
                text.append(new String(bytes, StandardCharsets.UTF_8)).append(' ');
            case Optional<?> maybe -> append(text, maybe.orElse(null));
            case Map<?, ?> map ->
                map.forEach((key, one) -> {
                    append(text, key);
                    append(text, one);
                });
            case Iterable<?> many -> many.forEach(one -> append(text, one));
            case Object[] many -> append(text, java.util.List.of(many));
            case Record record -> components(text, record);
            default -> text.append(value).append(' ');
        }
    }

    private static void components(StringBuilder text, Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                append(text, accessor.invoke(record));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
