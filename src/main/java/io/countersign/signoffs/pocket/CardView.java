package io.countersign.signoffs.pocket;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.countersign.signoffs.Manifest;
import io.countersign.signoffs.StackCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A card in the reader's language; every word and picture on it is the manifest's.
 *
 * @param variants the same message for other accounts
 */
public record CardView(
        String id,
        Manifest manifest,
        String fingerprint,
        boolean ownWords,
        boolean over,
        List<String> times,
        List<CardView> variants) {

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
                        .toList(),
                card.variants().stream().map(one -> of(one, locale)).toList());
    }

    /** The card and its variants, one for each account. */
    public List<CardView> faces() {
        return Stream.concat(Stream.of(this), variants.stream()).toList();
    }

    /** The accounts it is for, by their networks' names for them. */
    public List<String> places() {
        return places(faces().stream().map(face -> face.manifest.account()).toList());
    }

    private static List<String> places(List<Manifest.Account> accounts) {
        return accounts.stream()
                .map(account -> account.network().title() + " @" + account.handle())
                .toList();
    }

    /** What is to be looked at: each text with its pictures once, and the accounts that it is for. */
    public List<Part> parts() {
        Map<List<Object>, List<CardView>> alike = faces().stream()
                .collect(groupingBy(
                        face -> List.of(face.manifest.text(), face.manifest.media()), LinkedHashMap::new, toList()));
        return alike.values().stream()
                .map(faces -> new Part(
                        faces.getFirst(),
                        faces.stream().map(face -> face.manifest.account()).toList()))
                .toList();
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

    /** The letters of an account's picture. */
    public static String initials(Manifest.Account account) {
        String[] words = account.name().strip().split("\\s+");
        String last = words.length > 1 ? first(words[words.length - 1]) : "";
        return first(words[0]) + last;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    /** Words and pictures as people will see them, on one account or on several. */
    public record Part(CardView card, List<Manifest.Account> accounts) {

        public String initials() {
            return CardView.initials(accounts.getFirst());
        }

        public List<String> places() {
            return CardView.places(accounts);
        }
    }

    /** A stretch of the words. */
    public record Piece(String words, boolean link) {}
}
