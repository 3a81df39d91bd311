package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a brief into sentences and list items. */
final class Passages {

    private static final int WRAPPED = 55;
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]++");
    private static final Pattern BULLET = Pattern.compile(
            "[\\s>]*+(?:(?:[-*+•–—·▪‣►▶✅👉☑✔➡→]|\\[[ x]?\\])[\\s\\uFE0F]++|\\(?\\d{1,2}[.):/](?!\\d)\\s*+|\\(?[a-zA-Z][.)]\\s++)");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)(?:\\(\\d{1,2}\\)|\\d{1,2}\\))\\s*");
    private static final Pattern STOP = Pattern.compile(
            "(?<![\\s(](?:mr|ms|dr|st|vs|no|e\\.g|i\\.e|a\\.m|p\\.m|approx|mrs|etc))[.!?…]++[)\"”'’]?(?=\\s|$|\\p{So})|;",
            Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Passage> found = new ArrayList<>();
    private int open = -1;
    private int openEnd;
    private boolean openIsItem;
    private boolean afterColon;

    private Passages(String text) {
        this.text = text;
    }

    static List<Passage> of(String text) {
        Passages passages = new Passages(text);
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            passages.take(line.start(), line.end());
        }
        passages.close();
        return List.copyOf(passages.found);
    }

    private void take(int start, int end) {
        Matcher bullet = BULLET.matcher(text).region(start, end);
        boolean item = bullet.lookingAt();
        if (item || !continues(start)) {
            close();
            open = item ? bullet.end() : start;
            openIsItem = item || afterColon;
        }
        openEnd = Math.max(end, open);
        String line = text.substring(start, end).strip();
        afterColon = line.endsWith(":") || (afterColon && !line.isEmpty());
    }

    private boolean continues(int start) {
        if (open < 0 || text.substring(openEnd, start).replace("\r", "").length() > 1) {
            return false;
        }
        int lineStart = Math.max(open, text.lastIndexOf('\n', openEnd - 1) + 1);
        String before = text.substring(lineStart, openEnd).stripTrailing();
        boolean ended = before.isEmpty() || ".!?:;".indexOf(before.charAt(before.length() - 1)) >= 0;
        return before.length() >= WRAPPED || (!ended && !afterColon && startsLow(start));
    }

    private boolean startsLow(int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (openIsItem && Character.isLowerCase(text.charAt(at)) || text.charAt(at) == '(');
    }

    private void close() {
        if (open >= 0 && open < openEnd) {
            cutAtNumbers(open, openEnd, openIsItem);
        }
        open = -1;
    }

    private void cutAtNumbers(int start, int end, boolean item) {
        Matcher number = NUMBER.matcher(text).region(start, end);
        int from = start;
        boolean numbered = item;
        while (number.find()) {
            cutAtStops(from, number.start(), numbered);
            from = number.end();
            numbered = true;
        }
        cutAtStops(from, end, numbered);
    }

    private void cutAtStops(int start, int end, boolean item) {
        Matcher stop = STOP.matcher(text).region(start, end);
        int from = start;
        boolean first = item;
        while (stop.find()) {
            add(from, stop.end(), first);
            from = stop.end();
            first = false;
        }
        add(from, end, first);
    }

    private void add(int start, int end, boolean item) {
        if (start < end && !text.substring(start, end).isBlank()) {
            found.add(new Passage(start, end, item));
        }
    }
}
