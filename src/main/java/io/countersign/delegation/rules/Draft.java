package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A task while its pieces are still being found. */
final class Draft {

    private final List<Clause> pieces = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final String text;
    private final String context;

    Draft(String text, Clause first, String context) {
        this.text = text;
        this.context = context;
        add(first, false);
    }

    String context() {
        return context;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Word> firstWords() {
        return pieces.getFirst().words();
    }

    /** Where the first piece ends, which is what the task is called after. */
    int firstEnd() {
        Clause first = pieces.getFirst();
        return closed(first.start(), first.end());
    }

    List<Word> words() {
        return pieces.stream().flatMap(piece -> piece.words().stream()).toList();
    }

    /** Adds a piece; one that follows without anything of its own between is one stretch with the piece before. */
    void add(Clause piece, boolean joins) {
        pieces.add(piece);
        int start = joins ? stretches.removeLast().start() : piece.start();
        stretches.add(new Stretch(start, closed(start, piece.end())));
    }

    /** A bracket or quotation opened inside closes inside. */
    private int closed(int start, int end) {
        int pair = end < text.length() ? ")”\"".indexOf(text.charAt(end)) : -1;
        boolean opened = pair >= 0 && text.substring(start, end).indexOf("(“\"".charAt(pair)) >= 0;
        return opened ? end + 1 : end;
    }

    String plain() {
        return stretches.stream().map(stretch -> stretch.of(text)).collect(Collectors.joining("; "));
    }
}
