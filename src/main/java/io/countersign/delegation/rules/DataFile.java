package io.countersign.delegation.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One of the readable files in which the rules are written down. */
final class DataFile {

    private final Map<?, ?> content;

    private DataFile(Map<?, ?> content) {
        this.content = content;
    }

    static DataFile read(String name) {
        try (InputStream file = DataFile.class.getResourceAsStream("/delegation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the file delegation/" + name + " is missing");
            }
            Map<?, ?> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new DataFile(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DataFile part(String key) {
        return new DataFile((Map<?, ?>) valueOf(key));
    }

    List<DataFile> parts(String key) {
        return ((List<?>) valueOf(key))
                .stream().map(part -> new DataFile((Map<?, ?>) part)).toList();
    }

    String text(String key) {
        return String.valueOf(valueOf(key));
    }

    List<String> list(String key) {
        return strings(content.get(key));
    }

    Map<String, List<String>> lists() {
        return content.entrySet().stream()
                .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), entry -> strings(entry.getValue())));
    }

    private Object valueOf(String key) {
        Object value = content.get(key);
        if (value == null) {
            throw new IllegalStateException("the rules have no " + key);
        }
        return value;
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
