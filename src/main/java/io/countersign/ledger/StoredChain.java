package io.countersign.ledger;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An agency's ledger as it stands in a database, read without anything but a connection. */
public final class StoredChain {

    private static final int PAGE = 1_000;

    private final Connection database;
    private final AgencyId agency;

    private record Row(ChainLine line, boolean agreesWithBody) {}

    public StoredChain(Connection database, AgencyId agency) {
        this.database = database;
        this.agency = agency;
    }

    /** Hands over every line in its order. */
    public void forEach(Consumer<ChainLine> reader) throws SQLException {
        forEachRow(row -> reader.accept(row.line()));
    }

    /** The stored head, if anything was recorded yet. */
    public Optional<Checkpoint> head() throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select seq, hash from ledger_head where agency_id = ?")) {
            query.setBytes(1, agency.bytes());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Checkpoint(agency, rows.getLong("seq"), hex(rows, "hash")))
                        : Optional.empty();
            }
        }
    }

    /** Verifies the chain up to its stored head, and past every head that is known from elsewhere. */
    public ChainReport verify(Checkpoint... known) throws SQLException {
        Optional<Checkpoint> head = head();
        Chain chain = new Chain();
        head.ifPresent(stored -> chain.knowing(stored.seq(), stored.hash()));
        Arrays.stream(known).forEach(outside -> chain.knowing(outside.seq(), outside.hash()));
        long end = head.map(Checkpoint::seq).orElse(0L);
        forEachRow(row -> check(row, end, chain));
        return chain.report();
    }

    private static void check(Row row, long end, Chain chain) {
        if (row.line().seq() > end) {
            chain.breaks(Fault.AFTER_HEAD);
        } else if (!row.agreesWithBody()) {
            chain.suspects(row.line());
        } else {
            chain.accept(row.line());
        }
    }

    private void forEachRow(Consumer<Row> reader) throws SQLException {
        List<Row> page = pageAfter(Long.MIN_VALUE);
        while (!page.isEmpty()) {
            page.forEach(reader);
            page = pageAfter(page.getLast().line().seq());
        }
    }

    private List<Row> pageAfter(long seq) throws SQLException {
        try (PreparedStatement query = database.prepareStatement(
                "select * from ledger_entry" + " where agency_id = ? and seq > ? order by seq limit " + PAGE)) {
            query.setBytes(1, agency.bytes());
            query.setLong(2, seq);
            try (ResultSet rows = query.executeQuery()) {
                List<Row> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(row(rows));
                }
                return page;
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        String body = new String(row.getBytes("body"), StandardCharsets.UTF_8);
        ChainLine line = new ChainLine(row.getLong("seq"), hex(row, "prev_hash"), body, hex(row, "hash"));
        return new Row(line, agrees(row, body));
    }

    private static boolean agrees(ResultSet row, String json) throws SQLException {
        try {
            Body body = Body.parse(json);
            MemberId member = body.author().member();
            ClientId client = body.client();
            return body.at().equals(row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                    && body.act().equals(row.getString("act"))
                    && body.author().kind().equals(row.getString("actor_kind"))
                    && Arrays.equals(member == null ? null : member.bytes(), row.getBytes("actor_id"))
                    && Arrays.equals(client == null ? null : client.bytes(), row.getBytes("client_id"));
        } catch (Unreadable itsLineWillSaySo) {
            return true;
        }
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
