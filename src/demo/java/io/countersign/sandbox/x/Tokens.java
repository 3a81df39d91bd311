package io.countersign.sandbox.x;

import io.countersign.sandbox.Utc;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Request tokens, which live until they are exchanged, and access tokens, which live until they are revoked. */
@Repository("sandboxXTokens")
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Tokens(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A token as stored. */
    record Stored(
            String token,
            String secret,
            boolean access,
            @Nullable String callback,
            @Nullable Long account) {}

    XToken request(String callback) {
        return insert(random(), "REQUEST", callback, null);
    }

    XToken access(XAccount account) {
        return insert(account.id() + "-" + random(), "ACCESS", null, account.id());
    }

    private XToken insert(String token, String kind, @Nullable String callback, @Nullable Long account) {
        String secret = random();
        jdbc.update(
                "insert into sandbox_x_token (token, secret, kind, callback, account_id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                token,
                secret,
                kind,
                callback,
                account,
                Utc.column(clock.instant()));
        return new XToken(token, secret);
    }

    Optional<Stored> find(String token) {
        return jdbc.query("select * from sandbox_x_token where token = ?", (row, n) -> read(row), token).stream()
                .findFirst();
    }

    /** A request token that waits for somebody's decision. */
    Optional<Stored> undecided(String token) {
        return find(token).filter(found -> !found.access() && found.account() == null);
    }

    /** Lets an account answer for a request token, once; the verifier proves it to the application. */
    Optional<String> authorize(String token, XAccount account) {
        String verifier = random();
        int decided = jdbc.update(
                "update sandbox_x_token set account_id = ?, verifier = ?"
                        + " where token = ? and kind = 'REQUEST' and account_id is null",
                account.id(),
                verifier,
                token);
        return decided == 1 ? Optional.of(verifier) : Optional.empty();
    }

    /** Uses a request token up; true for exactly one caller who knows the verifier. */
    boolean exchange(String token, String verifier) {
        return jdbc.update(
                        "delete from sandbox_x_token where token = ? and kind = 'REQUEST' and verifier = ?",
                        token,
                        verifier)
                == 1;
    }

    void refuse(String token) {
        jdbc.update("delete from sandbox_x_token where token = ? and kind = 'REQUEST'", token);
    }

    void revoke(XAccount account) {
        jdbc.update("delete from sandbox_x_token where account_id = ? and kind = 'ACCESS'", account.id());
    }

    private static String random() {
        byte[] bytes = new byte[30];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes).replace('_', 'z').replace('-', 'x');
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("token"),
                row.getString("secret"),
                "ACCESS".equals(row.getString("kind")),
                row.getString("callback"),
                row.getObject("account_id", Long.class));
    }
}
