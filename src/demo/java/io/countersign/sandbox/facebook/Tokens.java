package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Utc;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What opens Pages: a code from the dialog, used once; tokens of a person, brief and lasting; tokens of a Page. */
@Repository("sandboxFacebookTokens")
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Tokens(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The kinds of token, each made of the one before. */
    enum Kind {
        CODE,
        BRIEF,
        LASTING,
        PAGE
    }

    /** A token: what it is, which Pages it opens, for a code where the dialog led back to, and what it is good for. */
    record Stored(String token, Kind kind, List<Long> pages, String redirect, List<String> scopes) {}

    String issue(Kind kind, List<Long> pages, String redirect) {
        return issue(kind, pages, redirect, LoginDialog.PERMISSIONS);
    }

    String issue(Kind kind, List<Long> pages, String redirect, List<String> scopes) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = "EAA" + HexFormat.of().formatHex(random);
        jdbc.update(
                "insert into sandbox_facebook_token (token, kind, pages, redirect, scopes, created_at) values (?, ?, ?, ?, ?, ?)",
                token,
                kind.name(),
                pages.stream().map(String::valueOf).collect(Collectors.joining(",")),
                redirect,
                String.join(",", scopes),
                Utc.column(clock.instant()));
        return token;
    }

    Optional<Stored> find(String token) {
        return jdbc.query("select * from sandbox_facebook_token where token = ?", (row, n) -> read(row), token).stream()
                .findFirst();
    }

    /** Uses a code up; only for whoever names the address the dialog led back to. */
    Optional<Stored> exchange(String code, String redirect) {
        return find(code)
                .filter(found -> found.kind() == Kind.CODE && found.redirect().equals(redirect))
                .filter(found -> jdbc.update("delete from sandbox_facebook_token where token = ?", code) == 1);
    }

    void revoke(long page) {
        jdbc.update("delete from sandbox_facebook_token where kind = 'PAGE' and pages = ?", Long.toString(page));
    }

    private static Stored read(ResultSet row) throws SQLException {
        String pages = row.getString("pages");
        return new Stored(
                row.getString("token"),
                Kind.valueOf(row.getString("kind")),
                pages.isEmpty()
                        ? List.of()
                        : Arrays.stream(pages.split(",")).map(Long::valueOf).toList(),
                row.getString("redirect"),
                List.of(row.getString("scopes").split(",")));
    }
}
