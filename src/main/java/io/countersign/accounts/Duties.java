package io.countersign.accounts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Duties extends Repository<Duty, DutyId> {

    Duty save(Duty duty);

    Optional<Duty> findById(DutyId id);

    List<Duty> findByAccountOrderByFromMinute(AccountId account);

    void delete(Duty duty);
}
