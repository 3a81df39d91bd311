package io.countersign.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ConnectionRows extends Repository<Connection, UUID> {

    Connection save(Connection connection);

    List<Connection> findByAccountAndEndedAtIsNull(AccountId account);

    @Query("""
            select new io.countersign.accounts.EndedConnection(c.account, max(c.endedAt)) from Connection c
            where c.endedAt is not null group by c.account""")
    List<EndedConnection> ended();
}
