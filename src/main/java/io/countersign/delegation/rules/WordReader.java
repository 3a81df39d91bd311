package io.countersign.delegation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text word by word, mends slips, and takes phrases that mean one thing as one word. */
final class WordReader {

    private static final int LONGEST_PHRASE = 6;
    private static final Pattern WORD = Pattern.compile("(?i)(?<url>https?://[^\\s)\\]>\"]++|www\\.[^\\s)\\]>\"]++)"
            + "|[@#]?[\\p{L}\\p{N}_]++(?:['’.:&-][\\p{L}\\p{N}_]++)*+");

    private final Map<String, String> phrases;
    private final Spelling spelling;

    WordReader(Map<String, String> phrases, Spelling spelling) {
        this.phrases = phrases;
        this.spelling = spelling;
    }

    List<Word> read(String text, int from, int to) {
        List<Word> plain = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(from, to);
        int last = from;
        while (matcher.find()) {
            int end = withoutTail(text, matcher);
            plain.add(new Word(matcher.start(), end, key(matcher), text.substring(last, matcher.start())));
            last = end;
        }
        return joined(plain);
    }

    private String key(Matcher found) {
        if (found.group("url") != null) {
            return "url";
        }
        String lower = found.group().toLowerCase(Locale.ROOT).replace('’', '\'');
        return lower.length() > 40 ? lower : spelling.mend(lower);
    }

    private static int withoutTail(String text, Matcher found) {
        int end = found.end();
        while (found.group("url") != null && ".,;:!?'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private List<Word> joined(List<Word> plain) {
        List<Word> words = new ArrayList<>(plain.size());
        for (int at = 0; at < plain.size(); ) {
            int length = phraseAt(plain, at);
            Word first = plain.get(at);
            String meaning = phrases.getOrDefault(phrase(plain, at, length), first.key());
            words.add(first.upTo(plain.get(at + length - 1), meaning));
            at += length;
        }
        return List.copyOf(words);
    }

    private int phraseAt(List<Word> words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 1; length--) {
            if (isUnbroken(words, at, length) && phrases.containsKey(phrase(words, at, length))) {
                return length;
            }
        }
        return 1;
    }

    private static boolean isUnbroken(List<Word> words, int at, int length) {
        return words.subList(at + 1, at + length).stream().noneMatch(Word::isAfterBreak);
    }

    private static String phrase(List<Word> words, int at, int length) {
        return String.join(
                " ", words.subList(at, at + length).stream().map(Word::key).toList());
    }
}
