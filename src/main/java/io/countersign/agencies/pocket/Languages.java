package io.countersign.agencies.pocket;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The languages people can choose here. */
@Component("joiningLanguages")
class Languages {

    private final List<String> tags;

    Languages(@Value("${countersign.languages:en}") String[] tags) {
        this.tags = List.of(tags);
    }

    List<String> all() {
        return tags;
    }

    /** The one that was chosen, or the house's own. */
    Locale of(String tag) {
        return Locale.forLanguageTag(tags.contains(tag) ? tag : tags.getFirst());
    }
}
