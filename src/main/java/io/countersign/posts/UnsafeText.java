package io.countersign.posts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a reader cannot see or would misread: controls that turn the order of letters, characters without width,
 * broken surrogates, words mixed of look-alike scripts (Unicode TR 36 and 39).
 */
final class UnsafeText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final SpoofChecker MIXED = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private UnsafeText() {}

    static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isHidden(text, at)) {
                problems.add(Problem.stopping("posts.hidden-character", code(text.codePointAt(at)), around(text, at)));
            }
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (MIXED.failsChecks(word.group())) {
                problems.add(Problem.stopping("posts.mixed-word", word.group()));
            }
        }
        return problems;
    }

    private static boolean isHidden(String text, int at) {
        int point = text.codePointAt(at);
        return switch (Character.getType(point)) {
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.CONTROL -> point != '\n';
            case Character.FORMAT -> !isInSequence(text, at, point);
            default -> UCharacter.hasBinaryProperty(point, UProperty.NONCHARACTER_CODE_POINT) || isFiller(point);
        };
    }

    private static boolean isFiller(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    }

    private static boolean isInSequence(String text, int at, int point) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        if (point == JOINER || point == NON_JOINER) {
            return isEmojiPart(before)
                    || UCharacter.hasBinaryProperty(before, UProperty.GRAPHEME_EXTEND)
                    || joinsLetters(before);
        }
        boolean tag = point >= 0xE0020 && point <= 0xE007F;
        return tag && (before == 0x1F3F4 || (before >= 0xE0020 && before < 0xE007F));
    }

    private static boolean joinsLetters(int before) {
        Character.UnicodeScript script = Character.UnicodeScript.of(before);
        return Character.isLetter(before)
                && script != Character.UnicodeScript.LATIN
                && script != Character.UnicodeScript.CYRILLIC
                && script != Character.UnicodeScript.GREEK;
    }

    private static boolean isEmojiPart(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER)
                || point == 0xFE0F;
    }

    private static String code(int point) {
        return String.format("U+%04X", point);
    }

    private static String around(String text, int at) {
        String before = text.substring(Math.max(0, at - 12), at);
        return before.isBlank() ? "…" : "…" + before.strip();
    }
}
