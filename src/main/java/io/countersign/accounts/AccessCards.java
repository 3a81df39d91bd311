package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccessCards extends Repository<AccessCard, AccessCardId> {

    AccessCard save(AccessCard card);

    Optional<AccessCard> findById(AccessCardId id);

    List<AccessCard> findByAccountAndEndedAtIsNullOrderByMadeAt(AccountId account);

    List<AccessCard> findByHolderAndEndedAtIsNullOrderByMadeAt(MemberId holder);

    List<AccessCard> findByAccountAndHolderAndEndedAtIsNull(AccountId account, MemberId holder);
}
