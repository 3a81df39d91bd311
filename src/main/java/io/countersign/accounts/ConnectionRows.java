package io.countersign.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConnectionRows extends Repository<Connection, UUID> {

    Connection save(Connection connection);

    List<Connection> findByAccountAndEndedAtIsNull(AccountId account);
}
