package io.countersign.conversations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConversationFacts extends Repository<ConversationFact, UUID> {

    ConversationFact save(ConversationFact fact);

    List<ConversationFact> findByConversationOrderByAddedAt(ConversationId conversation);
}
