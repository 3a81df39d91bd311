package io.countersign.walls;

import io.countersign.base.MemberId;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import io.countersign.testing.DatabaseTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Without the standing that is read for each call, everybody is a manager. */
@Tag("bite")
@DatabaseTest
@Import({ActorBiteTests.Off.class, NoNetwork.class})
class ActorBiteTests extends WallBite {

    ActorBiteTests(ApplicationContext context) {
        super(Wall.ACTOR, context);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Off {

        @Bean
        Removed actorWall() {
            return new Removed();
        }

        @Bean
        @Primary
        Standings everybodyManages(Removed wall, @Qualifier("memberStandings") Standings house, JdbcTemplate database) {
            return (agency, person) ->
                    wall.isTrue() ? manager(anyManager(database, agency.value())) : house.of(agency, person);
        }

        private static Standing manager(UUID member) {
            return new Standing(new MemberId(member), true, false, Set.of(), Set.of(), Set.of(), Set.of());
        }

        private static UUID anyManager(JdbcTemplate database, UUID agency) {
            return Rows.uuid(database.queryForList(
                            "select member_id from member_role where agency_id = ? and role = 'MANAGER' and ended_at is null",
                            byte[].class,
                            Rows.bytes(agency))
                    .getFirst());
        }
    }
}
