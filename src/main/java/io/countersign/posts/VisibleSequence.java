package io.countersign.posts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The few places where a character without width changes what people see: emoji and flags (Unicode TS 51), variants of
 * symbols and ideographs, the joining of letters in scripts that join them. Anywhere else it can only hide something.
 */
final class VisibleSequence {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final List<String> FLAGS = List.of(flag("gbeng"), flag("gbsct"), flag("gbwls"));
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private VisibleSequence() {}

    /** Whether the invisible character here belongs to something that is seen. */
    static boolean holds(String text, int at) {
        if (at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        return switch (text.codePointAt(at)) {
            case JOINER -> joinsEmoji(text, at, before) || joinsLetters(before);
            case NON_JOINER -> joinsLetters(before);
            case TEXT_STYLE, EMOJI_STYLE -> UCharacter.hasBinaryProperty(before, UProperty.EMOJI);
            default -> isVariant(text.codePointAt(at), before) || isOfFlag(text, at);
        };
    }

    private static boolean joinsEmoji(String text, int at, int before) {
        boolean emoji = UCharacter.hasBinaryProperty(before, UProperty.EXTENDED_PICTOGRAPHIC)
                || UCharacter.hasBinaryProperty(before, UProperty.EMOJI_MODIFIER)
                || before == EMOJI_STYLE;
        boolean another = at + 1 < text.length()
                && UCharacter.hasBinaryProperty(text.codePointAt(at + 1), UProperty.EXTENDED_PICTOGRAPHIC);
        return emoji && another;
    }

    private static boolean joinsLetters(int before) {
        return !UCharacter.hasBinaryProperty(before, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && JOINING.contains(UnicodeScript.of(before));
    }

    private static boolean isVariant(int point, int before) {
        boolean ofIdeographs = point >= 0xE0100 && point <= 0xE01EF;
        return ofIdeographs && UCharacter.hasBinaryProperty(before, UProperty.IDEOGRAPHIC);
    }

    private static boolean isOfFlag(String text, int at) {
        return FLAGS.stream().anyMatch(flag -> {
            int start = text.lastIndexOf(flag, at);
            return start >= 0 && at < start + flag.length();
        });
    }

    private static String flag(String region) {
        return region.chars()
                .mapToObj(letter -> Character.toString(0xE0000 + letter))
                .collect(Collectors.joining("", Character.toString(0x1F3F4), Character.toString(0xE007F)));
    }
}
