package io.countersign.signoffs.pocket;

import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.StackCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A card in the reader's language; every word and picture on it is the manifest's. */
public record CardView(
        String id, Manifest manifest, String fingerprint, boolean ownWords, boolean over, List<String> times) {

    private static final Pattern LINK = Pattern.compile("https?://\\S*[^\\s.,;:!?)\\]]");

    static CardView of(StackCard card, Locale locale) {
        return new CardView(
                card.revision().text(),
                card.manifest(),
                card.fingerprint(),
                card.ownWords(),
                card.over(),
                card.manifest().occurrences().stream()
                        .map(window -> Times.of(window, locale))
                        .toList());
    }

    /** The words, with the links among them told apart. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String text = manifest.text();
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(from, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            from = links.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /** Where the links lead, in letters that cannot be mistaken, where they look different. */
    public List<String> hosts() {
        return pieces().stream()
                .filter(Piece::link)
                .flatMap(piece -> Hosts.disguised(piece.words()).stream())
                .toList();
    }

    /** The beginning of the words, to tell one post from another in a list. */
    public String line() {
        return manifest.beginning();
    }

    public String initials() {
        String[] words = manifest.account().name().strip().split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return first(words[0]) + last;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    /** A stretch of the words. */
    public record Piece(String words, boolean link) {}
}
