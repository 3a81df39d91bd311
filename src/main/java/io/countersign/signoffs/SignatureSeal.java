package io.countersign.signoffs;

import io.countersign.agencies.SealedPlace;
import io.countersign.base.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The seal of a signature: it holds the digest of its whole row, and vouches for nothing else. */
record SignatureSeal() implements SealedPlace {

    private static final List<String> WHO_AND_WHAT =
            List.of("client_id", "post_id", "revision_id", "account_id", "signer_member_id");

    /** What a signature's row says, in one digest. */
    static byte[] digest(List<? extends Identifier> ids, String kind, Instant at, byte[] root, byte[] evidence) {
        List<String> facts = new ArrayList<>(ids.stream().map(Identifier::text).toList());
        facts.add(kind);
        facts.add(at.toString());
        return Sha256.of(String.join("|", facts).getBytes(StandardCharsets.UTF_8), new byte[1], root, evidence);
    }

    @Override
    public String table() {
        return "sign_off";
    }

    @Override
    public String column() {
        return "seal";
    }

    @Override
    public List<String> witnesses() {
        List<String> all = new ArrayList<>(WHO_AND_WHAT);
        all.addAll(List.of("kind", "signed_at", "root", "evidence"));
        return List.copyOf(all);
    }

    @Override
    public boolean agrees(byte[] opened, ResultSet row) throws SQLException {
        List<Identifier> ids = new ArrayList<>();
        for (String column : WHO_AND_WHAT) {
            byte[] id = row.getBytes(column);
            ids.add(() -> Identifier.uuid(id));
        }
        Instant at = row.getObject("signed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        byte[] said = digest(ids, row.getString("kind"), at, row.getBytes("root"), row.getBytes("evidence"));
        return MessageDigest.isEqual(opened, said);
    }
}
