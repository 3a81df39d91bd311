package io.countersign.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word: the stretches that stayed, went and came, in reading order. Kept and
 * removed stretches together are the text before, kept and added ones the text after.
 */
public record TextChanges(List<Span> spans) {

    private static final Pattern PIECE = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}'’&&[^\\p{IsIdeographic}]]+|\\X");
    private static final int MOST_COMPARED = 4_000_000;

    public TextChanges {
        spans = List.copyOf(spans);
    }

    /** What happened to a stretch of text. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text and what happened to it. */
    public record Span(Kind kind, String text) {}

    /** Compares two texts; two very long ones that share little count as changed altogether. */
    public static TextChanges between(String before, String after) {
        return new TextChanges(new Comparison(pieces(before), pieces(after)).spans());
    }

    public boolean isEmpty() {
        return spans.stream().allMatch(span -> span.kind() == Kind.KEPT);
    }

    private static List<String> pieces(String text) {
        return PIECE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The longest common subsequence of two rows of pieces, without the ends they share. */
    private static final class Comparison {

        private final List<String> before;
        private final List<String> after;
        private final List<Span> spans = new ArrayList<>();
        private final int head;
        private final int beforeEnd;
        private final int afterEnd;

        Comparison(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
            int shorter = Math.min(before.size(), after.size());
            int same = 0;
            while (same < shorter && before.get(same).equals(after.get(same))) {
                same++;
            }
            this.head = same;
            int tail = 0;
            while (tail < shorter - head
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            this.beforeEnd = before.size() - tail;
            this.afterEnd = after.size() - tail;
        }

        List<Span> spans() {
            tell(Kind.KEPT, before.subList(0, head));
            if ((long) (beforeEnd - head) * (afterEnd - head) > MOST_COMPARED) {
                tell(Kind.REMOVED, before.subList(head, beforeEnd));
                tell(Kind.ADDED, after.subList(head, afterEnd));
            } else {
                walk(commonLengths());
            }
            tell(Kind.KEPT, before.subList(beforeEnd, before.size()));
            return spans;
        }

        private int[][] commonLengths() {
            int[][] common = new int[beforeEnd - head + 1][afterEnd - head + 1];
            for (int i = beforeEnd - head - 1; i >= 0; i--) {
                for (int j = afterEnd - head - 1; j >= 0; j--) {
                    common[i][j] = before.get(head + i).equals(after.get(head + j))
                            ? common[i + 1][j + 1] + 1
                            : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }

        private void walk(int[][] common) {
            int i = 0;
            int j = 0;
            while (head + i < beforeEnd && head + j < afterEnd) {
                if (before.get(head + i).equals(after.get(head + j))) {
                    tell(Kind.KEPT, List.of(before.get(head + i++)));
                    j++;
                } else if (common[i + 1][j] >= common[i][j + 1]) {
                    tell(Kind.REMOVED, List.of(before.get(head + i++)));
                } else {
                    tell(Kind.ADDED, List.of(after.get(head + j++)));
                }
            }
            tell(Kind.REMOVED, before.subList(head + i, beforeEnd));
            tell(Kind.ADDED, after.subList(head + j, afterEnd));
        }

        private void tell(Kind kind, List<String> pieces) {
            if (pieces.isEmpty()) {
                return;
            }
            String text = String.join("", pieces);
            boolean goesOn = !spans.isEmpty() && spans.getLast().kind() == kind;
            String begun = goesOn ? spans.removeLast().text() : "";
            spans.add(new Span(kind, begun + text));
        }
    }
}
