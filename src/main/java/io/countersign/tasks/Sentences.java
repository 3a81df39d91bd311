package io.countersign.tasks;

import io.countersign.delegation.rules.Stretch;
import java.text.BreakIterator;
import java.util.Locale;

/** The whole sentences around a stretch of a brief, within its line, so that one reads what was meant. */
final class Sentences {

    private Sentences() {}

    static String around(Stretch stretch, String text) {
        int lineStart = text.lastIndexOf('\n', stretch.start()) + 1;
        int lineBreak = text.indexOf('\n', stretch.end() - 1);
        int lineEnd = lineBreak < 0 ? text.length() : lineBreak;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int start = sentences.isBoundary(stretch.start()) ? stretch.start() : sentences.preceding(stretch.start());
        int end = sentences.isBoundary(stretch.end()) ? stretch.end() : sentences.following(stretch.end());
        return text.substring(
                        Math.max(start, Math.min(lineStart, stretch.start())),
                        Math.min(end, Math.max(lineEnd, stretch.end())))
                .strip();
    }
}
