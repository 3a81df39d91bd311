package io.countersign.ledger;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Standing;
import io.countersign.base.Standings;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads standings straight from the rows, as long as no room does. */
record StandingsOfRows(JdbcTemplate database) implements Standings {

    @Override
    public Standing of(AgencyId agency, PersonId person) {
        byte[] member = database
                .queryForList(
                        "select id from member where agency_id = ? and person_id = ? and left_at is null",
                        byte[].class,
                        LedgerWorld.bytes(agency),
                        LedgerWorld.bytes(person))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Standing(
                new MemberId(uuid(member)),
                count(member, "MANAGER") > 0,
                count(member, "VA") > 0,
                clients("select client_id from client_assignment where member_id = ?", member),
                clients("select client_id from member_role where role = 'OWNER' and member_id = ?", member),
                clients("select client_id from member_role where role = 'COLLEAGUE' and member_id = ?", member),
                Set.of());
    }

    private long count(byte[] member, String role) {
        return database.queryForList("select 1 from member_role where member_id = ? and role = ?", member, role)
                .size();
    }

    private Set<ClientId> clients(String query, byte[] member) {
        Set<ClientId> clients = new HashSet<>();
        database.queryForList(query, byte[].class, member).forEach(id -> clients.add(new ClientId(uuid(id))));
        return clients;
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
