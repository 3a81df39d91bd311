package io.countersign.archives;

import io.countersign.base.Texts;
import java.util.List;
import java.util.Locale;

/**
 * What the verification of an archive found: of each class of things, how many there are and how many hold.
 *
 * @param lines one for each class, in the order of the archive
 */
public record ArchiveReport(List<Line> lines) {

    public ArchiveReport {
        lines = List.copyOf(lines);
    }

    /** One class of things in an archive. */
    public record Line(String kind, int whole, int all) {

        boolean holds() {
            return whole == all;
        }

        /** How many hold, in the reader's language. */
        public String sentence(Locale locale) {
            Texts texts = Texts.in(locale);
            return texts.get(
                    holds() ? "archives.line.holds" : "archives.line.broken",
                    texts.get("archives.kind." + kind),
                    whole,
                    all);
        }
    }

    /** Whether everything stands as it was handed out. */
    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }
}
