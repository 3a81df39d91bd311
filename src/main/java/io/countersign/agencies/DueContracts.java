package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.Identifier;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, over all agencies, where the last day of some work is over and nobody has parted yet. */
@Component
class DueContracts {

    private final JdbcClient database;

    DueContracts(JdbcClient database) {
        this.database = database;
    }

    List<AgencyId> agencies(Instant now) {
        return database.sql("""
                        select distinct agency_id from contract_end
                        where parted_at is null and taken_back_at is null and over_at <= ?""")
                .param(Timestamp.from(now))
                .query((row, number) -> new AgencyId(Identifier.uuid(row.getBytes(1))))
                .list();
    }
}
