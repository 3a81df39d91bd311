package io.countersign.signoffs.pocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for the reader's own words, as the phone shows it.
 *
 * @param words what was written about it, where that says more than the title
 * @param where the account people wrote to; none while nobody has said which
 * @param due the day until which it should be answered
 */
public record VoiceView(
        String id,
        String title,
        String words,
        String reason,
        String client,
        @Nullable Where where,
        @Nullable String due,
        List<Note> notes) {

    /** The account, and its page on the network, where one can answer. */
    public record Where(
            String network,
            String name,
            String handle,
            @Nullable String page) {}

    /** A fact or a link that somebody laid beside it. */
    public record Note(
            String author,
            String words,
            @Nullable String link,
            @Nullable String host) {}
}
