package io.countersign.accounts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Knows the look of a password or a token in a note, so that none is ever kept; an ordinary sentence about one passes. */
final class PasswordLook {

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String NAME =
            "pass ?words?|pass ?code|pass ?phrase|passwd|pwd|psw|pw|pin(?: code)?|log-?in|credentials|passwort|kennwort"
                    + "|zugangsdaten|mots? de passe|mdp|contrasenas?|clave|senhas?|palavra-passe|parola|wachtwoord"
                    + "|losenord|adgangskode|passord|salasana|has[lł]o|heslo|jelszo|[sş]ifre|парол[ья]|κωδικος"
                    + "|密码|パスワード";

    /** What is said of a password without telling it. */
    private static final String HARMLESS = "(?:none|never|not?|nobody|kept|keeps|stays|safe|with|by|in|at|on|only|known"
            + "|unknown|changed|reset|hers|his|theirs|mine|needed|required|forgotten|lost|expired|the|an?|shared|managed"
            + "|held|protected|for|to|and|nowhere|via|through|see|kein\\w*|nie|nicht|nur|bei|nao|pas|jamais|nunca)\\b"
            + "|\\p{L}+['’]s\\b";

    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:" + NAME + ")\\b\\s*(?:[:=→–]+|->|\\b(?:is|ist|lautet|est|es)\\b)\\s*(?!\\s|" + HARMLESS + ")\\S",
            WORDS);
    private static final Pattern BESIDE = Pattern.compile("\\b(?:" + NAME + ")\\b[\\s,]+[\"'“„«]?(\\S+)", WORDS);
    private static final Pattern PAIR = Pattern.compile("(?<!\\S)[^\\s:/]{2,}([:/])(\\S{5,})");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://\\S+|(?<!\\S)(?:www\\.)?[\\w-]+(?:\\.[\\w-]+)+/\\S*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern SIGN = Pattern.compile("[!#$%*=?^~@&+]");
    private static final Pattern ODD_SIGN = Pattern.compile("[!$%*=?^~@]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern FOR_LETTERS = Pattern.compile("(?=.*\\p{Ll}).*\\p{L}\\d+\\p{L}+\\d+\\S*\\p{L}.*");
    private static final Pattern SEED = Pattern.compile("(?=.*\\d)[A-Z2-7]{16,}=*");
    private static final int SHORTEST = 8;
    private static final int TOKEN = 16;
    private static final double RESTLESS = 0.3;

    private PasswordLook() {}

    static boolean isIn(String note) {
        String text = ADDRESS.matcher(plain(note)).replaceAll(" ");
        return TOLD.matcher(text).find() || isBesideItsName(text) || isPair(text) || hasToken(text);
    }

    private static boolean isBesideItsName(String text) {
        return BESIDE.matcher(text).results().anyMatch(found -> {
            String value = found.group(1);
            return value.matches("\\d{4,}\\p{P}*")
                    || value.length() >= 5
                            && isMixed(value)
                            && !MAIL.matcher(value).find();
        });
    }

    private static boolean isPair(String text) {
        return PAIR.matcher(text).results().anyMatch(found -> {
            String value = found.group(2);
            boolean mixed = has(LETTER, value) && has(DIGIT, value);
            return mixed && (found.group(1).equals(":") || has(ODD_SIGN, value));
        });
    }

    private static boolean hasToken(String text) {
        return Arrays.stream(text.split("\\s+"))
                .map(PasswordLook::bare)
                .filter(word -> word.length() >= SHORTEST)
                .filter(word -> !word.startsWith("@") && !word.startsWith("#"))
                .filter(word -> !MAIL.matcher(word).matches())
                .anyMatch(word ->
                        isOdd(word) || Arrays.stream(word.split("[-_/.]")).anyMatch(PasswordLook::isRestless));
    }

    private static boolean isOdd(String word) {
        return has(LETTER, word) && has(DIGIT, word) && has(ODD_SIGN, word)
                || FOR_LETTERS.matcher(word).matches() && word.chars().noneMatch(one -> one == '-' || one == '/');
    }

    /** Letters and digits that change as often as no word does. */
    private static boolean isRestless(String piece) {
        if (piece.length() < TOKEN || !has(DIGIT, piece) || !has(LETTER, piece)) {
            return false;
        }
        long changes = 0;
        for (int place = 1; place < piece.length(); place++) {
            if (kind(piece.charAt(place)) != kind(piece.charAt(place - 1))) {
                changes++;
            }
        }
        return changes >= RESTLESS * piece.length() || SEED.matcher(piece).matches();
    }

    private static int kind(char one) {
        return Character.isDigit(one) ? 0 : Character.isUpperCase(one) ? 1 : 2;
    }

    private static boolean isMixed(String word) {
        return has(LETTER, word) && (has(DIGIT, word) || has(SIGN, word));
    }

    private static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static String bare(String word) {
        return word.replaceAll("^[\"'“„«(\\[]+|[\"'”“»)\\].,;:]+$", "");
    }

    /** Accents apart, so that one spelling of each word is enough. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
