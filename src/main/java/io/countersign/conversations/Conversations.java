package io.countersign.conversations;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Conversations extends Repository<Conversation, ConversationId> {

    Conversation save(Conversation conversation);

    Optional<Conversation> findById(ConversationId id);

    List<Conversation> findByClientOrderBySince(ClientId client);

    List<Conversation> findTop200ByClientOrderBySinceDesc(ClientId client);

    List<Conversation> findByAccountInAndStateOrderBySince(Collection<AccountId> accounts, ConversationState state);
}
