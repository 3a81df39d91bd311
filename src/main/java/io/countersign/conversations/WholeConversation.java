package io.countersign.conversations;

import io.countersign.tasks.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with what staff laid beside it.
 *
 * @param answer what its speaker says to have answered there; nobody has verified it
 */
public record WholeConversation(
        ConversationSummary conversation,
        List<Fact> facts,
        @Nullable String answer) {}
