package io.countersign.identity;

import io.countersign.base.Refusal;
import java.text.Normalizer;
import java.util.Locale;

/** What a password must be: long, not made of a few letters only, and not the person's own name or address. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {}

    /** The one form in which a password is hashed, however a keyboard composes its letters. */
    static String normalised(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** Whether the text can be anybody's password, so that endless ones are not even hashed. */
    static boolean isPossible(CharSequence typed) {
        return typed.length() <= 4 * LONGEST;
    }

    static String require(CharSequence chosen, String... ownWords) {
        String password = normalised(chosen);
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            throw Refusal.by("identity.password.short", SHORTEST).asException();
        }
        if (length > LONGEST) {
            throw Refusal.by("identity.password.long", LONGEST).asException();
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT || isOneOf(password, ownWords)) {
            throw Refusal.by("identity.password.easy").asException();
        }
        return password;
    }

    private static boolean isOneOf(String password, String... ownWords) {
        for (String word : ownWords) {
            if (normalised(word).toLowerCase(Locale.ROOT).equals(password.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
