package io.countersign.accounts;

import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Mandates extends Repository<Mandate, MandateId> {

    Mandate save(Mandate mandate);

    Optional<Mandate> findById(MandateId id);

    List<Mandate> findByAccount(AccountId account);

    List<Mandate> findByRepresentativeOrderByUntil(MemberId representative);

    List<Mandate> findByAccountAndRepresentative(AccountId account, MemberId representative);
}
