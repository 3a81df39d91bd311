package io.countersign.signoffs.pocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be let into an account, as the phone shows it.
 *
 * @param way the role the network gives them, by its own word
 * @param steps what to tap on that network
 */
public record LetInView(
        String id,
        String who,
        String network,
        String account,
        String way,
        List<String> steps,
        @Nullable String page) {}
