package io.countersign.tasks;

import static java.util.stream.Collectors.joining;

import io.countersign.delegation.rules.Stretch;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Keeps the places a task was found at as {@code 12-40;55-80}. */
@Converter
class StretchList implements AttributeConverter<List<Stretch>, String> {

    @Override
    public String convertToDatabaseColumn(List<Stretch> stretches) {
        return stretches.stream().map(one -> one.start() + "-" + one.end()).collect(joining(";"));
    }

    @Override
    public List<Stretch> convertToEntityAttribute(String column) {
        return column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(";")).map(StretchList::read).toList();
    }

    private static Stretch read(String text) {
        int dash = text.indexOf('-');
        return new Stretch(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }
}
