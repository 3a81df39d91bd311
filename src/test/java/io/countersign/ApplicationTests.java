package io.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ApplicationTests {

    @Autowired
    JdbcTemplate database;

    @Test
    void startsOnARealDatabaseInUtcAndReadCommitted() {
        assertThat(database.queryForObject("select @@session.transaction_isolation", String.class))
                .isEqualTo("READ-COMMITTED");
        assertThat(database.queryForObject("select timestampdiff(second, now(), utc_timestamp())", Integer.class))
                .isZero();
    }
}
