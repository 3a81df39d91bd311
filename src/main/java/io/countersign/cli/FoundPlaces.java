package io.countersign.cli;

import io.countersign.delegation.rules.Stretch;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says where something stands in a text, counted in characters as Unicode counts them and not as Java does. */
record FoundPlaces(String text) {

    Map<String, Object> of(Stretch stretch) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("start", text.codePointCount(0, stretch.start()));
        place.put("end", text.codePointCount(0, stretch.end()));
        place.put("text", stretch.of(text));
        return place;
    }
}
