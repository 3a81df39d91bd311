package io.countersign.agencies;

import static java.util.stream.Collectors.toSet;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a person's standing from the members, their roles and the clients they work for. Every call of a service asks
 * for it anew, so it is one statement.
 */
@Component
class MemberStandings implements Standings {

    private static final String STANDING = """
            select m.id self, r.role held, r.client_id client from member m
              left join member_role r on r.agency_id = m.agency_id and r.member_id = m.id and r.ended_at is null
              where m.agency_id = :agency and m.person_id = :person and m.left_at is null and m.suspended_at is null
            union all
            select m.id, 'ASSIGNED', a.client_id from member m
              join client_assignment a on a.agency_id = m.agency_id and a.member_id = m.id and a.ended_at is null
              where m.agency_id = :agency and m.person_id = :person and m.left_at is null and m.suspended_at is null
            union all
            select m.id, if(e.read_until > :now, 'LEFT', 'GONE'), e.client_id from member m
              join contract_end e on e.agency_id = m.agency_id and e.taken_back_at is null and e.over_at <= :now
              where m.agency_id = :agency and m.person_id = :person and m.left_at is null and m.suspended_at is null""";

    private final JdbcClient database;
    private final Clock clock;

    MemberStandings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One line of somebody's standing: a role they hold, or a client they work for. */
    private record Line(
            MemberId member,
            @Nullable String held,
            @Nullable ClientId client) {

        static Line read(ResultSet row, int number) throws SQLException {
            byte[] client = row.getBytes("client");
            return new Line(
                    new MemberId(Identifier.uuid(row.getBytes("self"))),
                    row.getString("held"),
                    client == null ? null : new ClientId(Identifier.uuid(client)));
        }

        boolean is(Role role) {
            return role.name().equals(held);
        }
    }

    @Override
    public Standing of(AgencyId agency, PersonId person) {
        List<Line> lines = database.sql(STANDING)
                .param("agency", agency.bytes())
                .param("person", person.bytes())
                .param("now", Timestamp.from(clock.instant()))
                .query(Line::read)
                .list();
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        return new Standing(
                lines.getFirst().member(),
                lines.stream().anyMatch(line -> line.is(Role.MANAGER)),
                lines.stream().anyMatch(line -> line.is(Role.VA)),
                clients(lines, "ASSIGNED"),
                stillOf(lines, Role.OWNER),
                stillOf(lines, Role.COLLEAGUE),
                left(lines));
    }

    /** The clients somebody holds this role for; where even reading is over, it is for nothing. */
    private static Set<ClientId> stillOf(List<Line> lines, Role role) {
        Set<ClientId> held = new HashSet<>(clients(lines, role.name()));
        held.removeAll(clients(lines, "GONE"));
        return held;
    }

    private static Set<ClientId> left(List<Line> lines) {
        return Stream.of("LEFT", "GONE")
                .flatMap(how -> clients(lines, how).stream())
                .collect(toSet());
    }

    private static Set<ClientId> clients(List<Line> lines, String held) {
        return lines.stream()
                .filter(line -> held.equals(line.held()))
                .map(Line::client)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
