package io.countersign.agencies;

import io.countersign.base.Refusal;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a client's accounts are run: what staff keep to when they write.
 *
 * @param sound how they sound
 * @param neverSay words that are never said, one a line or between commas
 * @param hours when they are around, and when nothing goes out
 * @param signers who signs what
 * @param byName whether those who speak for the owner put their name below
 */
public record HouseRules(String sound, String neverSay, String hashtags, String hours, String signers, boolean byName) {

    static final HouseRules NONE = new HouseRules("", "", "", "", "");

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 1_000;
    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI);

    public HouseRules {
        sound = kept(sound, LONGEST);
        neverSay = kept(neverSay, LONGEST);
        hashtags = kept(hashtags, LONGEST_LINE);
        hours = kept(hours, LONGEST_LINE);
        signers = kept(signers, LONGEST_LINE);
    }

    public HouseRules(String sound, String neverSay, String hashtags, String hours, String signers) {
        this(sound, neverSay, hashtags, hours, signers, false);
    }

    /** The words of the sheet that stand in a text although they are never said. */
    public List<String> saidAnyway(String text) {
        String words = folded(text);
        return Pattern.compile("[\\n,;]")
                .splitAsStream(neverSay)
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty() && stands(folded(phrase), words))
                .distinct()
                .toList();
    }

    private static boolean stands(String phrase, String text) {
        String before = isOfWords(phrase.codePointAt(0)) ? "(?<![\\p{L}\\p{M}\\p{N}])" : "";
        String after = isOfWords(phrase.codePointBefore(phrase.length())) ? "(?![\\p{L}\\p{M}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(phrase) + after)
                .matcher(text)
                .find();
    }

    /** Whether a letter belongs to a script that sets its words apart. */
    private static boolean isOfWords(int letter) {
        return Character.isLetterOrDigit(letter) && !WITHOUT_SPACES.contains(Character.UnicodeScript.of(letter));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String kept(String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.by("agencies.house-long", longest).asException();
        }
        return text.strip().replace("\r\n", "\n");
    }
}
