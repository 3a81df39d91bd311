package io.countersign.ledger;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of an agency's ledger, newest first. */
@Component
class LedgerLines {

    private final JdbcClient database;
    private final Names names;

    LedgerLines(JdbcClient database, Names names) {
        this.database = database;
        this.names = names;
    }

    List<LedgerLine> ofAll(AgencyId agency, LedgerQuery query) {
        return database.sql("select seq, body, hash from ledger_entry where agency_id = :agency and seq < :before"
                        + " order by seq desc limit :size")
                .param("agency", agency.bytes())
                .param("before", query.before())
                .param("size", query.size())
                .query(new Reading())
                .list();
    }

    List<LedgerLine> ofClients(AgencyId agency, Set<ClientId> clients, LedgerQuery query) {
        if (clients.isEmpty()) {
            return List.of();
        }
        return database.sql("select seq, body, hash from ledger_entry where agency_id = :agency"
                        + " and client_id in (:clients) and seq < :before order by seq desc limit :size")
                .param("agency", agency.bytes())
                .param("clients", clients.stream().map(client -> client.bytes()).toList())
                .param("before", query.before())
                .param("size", query.size())
                .query(new Reading())
                .list();
    }

    /** Every line of a client as it stands in the chain, the first one first. */
    List<ChainLine> chainOf(AgencyId agency, ClientId client) {
        return database.sql("select seq, prev_hash, body, hash from ledger_entry where agency_id = :agency"
                        + " and client_id = :client order by seq")
                .param("agency", agency.bytes())
                .param("client", client.bytes())
                .query((row, number) -> new ChainLine(
                        row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("prev_hash")),
                        new String(row.getBytes("body"), StandardCharsets.UTF_8),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** One page: each client is asked for its name once. */
    private final class Reading implements RowMapper<LedgerLine> {

        private final Map<ClientId, String> clients = new HashMap<>();

        @Override
        public LedgerLine mapRow(ResultSet row, int number) throws SQLException {
            Body body = Body.parse(new String(row.getBytes("body"), StandardCharsets.UTF_8));
            ClientId client = body.client();
            return new LedgerLine(
                    body.seq(),
                    body.at(),
                    body.author().shown(),
                    body.act(),
                    client,
                    client == null ? "" : clients.computeIfAbsent(client, names::of),
                    body.subject(),
                    body.facts(),
                    HexFormat.of().formatHex(row.getBytes("hash")));
        }
    }
}
