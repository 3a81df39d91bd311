package io.countersign.cli;

import io.countersign.base.AgencyId;
import io.countersign.base.Refusal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Finds agencies by the slug in their address. */
final class Agencies {

    private Agencies() {}

    static AgencyId bySlug(Connection database, String slug) throws SQLException {
        try (PreparedStatement query = database.prepareStatement("select id from agency where slug = ?")) {
            query.setString(1, slug);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.by("cli.agency-unknown", slug).asException();
                }
                ByteBuffer id = ByteBuffer.wrap(rows.getBytes("id"));
                return new AgencyId(new UUID(id.getLong(), id.getLong()));
            }
        }
    }
}
