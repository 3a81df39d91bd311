package io.countersign.conversations.pocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for an answer, as the phone shows it.
 *
 * @param waits how long they have waited, in words
 * @param onDuty the others in whose hours it came in
 * @param page where one answers: the link that staff laid beside it, or else the account's own page
 */
public record Card(
        String id,
        String who,
        String words,
        String network,
        String account,
        boolean pictured,
        String waits,
        List<String> onDuty,
        @Nullable String page,
        List<Note> notes) {

    public String initials() {
        String[] names = who.strip().split("\\s+");
        String last = names.length > 1 ? first(names[names.length - 1]) : "";
        return first(names[0]) + last;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    /** A fact or a link that somebody laid beside it. */
    public record Note(
            String author, String words, @Nullable String link) {}
}
