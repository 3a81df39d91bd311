package io.countersign.posts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.SpoofChecker;
import io.countersign.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a reader cannot see or would misread: controls that turn the order of letters, characters without width,
 * broken surrogates, words mixed of look-alike scripts (Unicode TR 36 and 39).
 */
final class UnsafeText {

    private static final int SHOWN_BEFORE = 12;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final SpoofChecker MIXED = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private UnsafeText() {}

    static List<Problem> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isHidden(text, at)) {
                problems.add(Problem.stopping("posts.hidden-character", code(text.codePointAt(at)), before(text, at)));
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

    /** Refuses half characters, which cannot be stored: they would come back as question marks nobody typed. */
    static void requireWhole(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (UCharacter.getType(text.codePointAt(at)) == ECharacterCategory.SURROGATE) {
                throw Refusal.by("posts.broken-character", before(text, at)).asException();
            }
        }
    }

    private static boolean isHidden(String text, int at) {
        int point = text.codePointAt(at);
        return switch (UCharacter.getType(point)) {
            case ECharacterCategory.SURROGATE,
                    ECharacterCategory.UNASSIGNED,
                    ECharacterCategory.PRIVATE_USE,
                    ECharacterCategory.LINE_SEPARATOR,
                    ECharacterCategory.PARAGRAPH_SEPARATOR -> true;
            case ECharacterCategory.CONTROL -> point != '\n';
            case ECharacterCategory.FORMAT ->
                !UCharacter.hasBinaryProperty(point, UProperty.PREPENDED_CONCATENATION_MARK)
                        && !VisibleSequence.holds(text, at);
            default -> isBlank(point) && !VisibleSequence.holds(text, at);
        };
    }

    private static boolean isBlank(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || point == 0x2800;
    }

    private static String code(int point) {
        return String.format("U+%04X", point);
    }

    private static String before(String text, int at) {
        int shown = Math.min(SHOWN_BEFORE, text.codePointCount(0, at));
        return "…" + text.substring(text.offsetByCodePoints(at, -shown), at).strip();
    }
}
