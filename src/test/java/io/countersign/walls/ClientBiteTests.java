package io.countersign.walls;

import io.countersign.base.ClientId;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import io.countersign.testing.DatabaseTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Without the client filter, everybody stands with every client of the agency. */
@Tag("bite")
@DatabaseTest
@Import({ClientBiteTests.Off.class, NoNetwork.class})
class ClientBiteTests extends WallBite {

    ClientBiteTests(ApplicationContext context) {
        super(Wall.CLIENT, context);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Off {

        @Bean
        @Primary
        Standings standWithEverybody(@Qualifier("memberStandings") Standings house, JdbcTemplate database) {
            return (agency, person) -> {
                Standing real = house.of(agency, person);
                Set<ClientId> all = clients(database, agency.value());
                return new Standing(real.member(), real.manager(), real.va(), all, all, all, Set.of());
            };
        }

        private static Set<ClientId> clients(JdbcTemplate database, UUID agency) {
            return database
                    .queryForList("select id from client where agency_id = ?", byte[].class, Rows.bytes(agency))
                    .stream()
                    .map(id -> new ClientId(Rows.uuid(id)))
                    .collect(Collectors.toSet());
        }
    }
}
