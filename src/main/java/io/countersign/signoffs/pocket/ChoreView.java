package io.countersign.signoffs.pocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short list of set-up work, as the phone shows it.
 *
 * @param network where it is done; empty while nobody has said
 * @param page where the account is on its network
 */
public record ChoreView(
        String id,
        String title,
        String network,
        String account,
        List<String> steps,
        @Nullable String page) {}
