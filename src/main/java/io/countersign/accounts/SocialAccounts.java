package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SocialAccounts extends Repository<SocialAccount, AccountId> {

    SocialAccount save(SocialAccount account);

    Optional<SocialAccount> findById(AccountId id);

    List<SocialAccount> findByClientOrderByDisplayName(ClientId client);

    List<SocialAccount> findAllByOrderByDisplayName();

    List<SocialAccount> findByOwnerOrderByDisplayName(MemberId owner);
}
