package io.countersign.base;

/** The beginning of a longer text on one line, to tell one thing from another in a list. */
public final class OneLine {

    private OneLine() {}

    /** At most so many code points, whole words where it has some, and a sign that there is more. */
    public static String of(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).replaceFirst("\\s\\S*$", "") + " …";
    }
}
