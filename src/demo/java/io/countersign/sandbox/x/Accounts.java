package io.countersign.sandbox.x;

import io.countersign.sandbox.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The accounts of the emulated X, real customers and invented people alike. */
@Repository("sandboxXAccounts")
class Accounts {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final int LONGEST_NAME = 50;

    private final JdbcTemplate jdbc;
    private final Snowflakes ids;
    private final Clock clock;

    Accounts(JdbcTemplate jdbc, Snowflakes ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    XAccount create(String handle, String name) {
        return create(ids.next(), handle, name, false);
    }

    XAccount create(long id, String handle, String name, boolean invented) {
        if (!isHandle(handle) || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("An account needs a handle of 1 to 15 letters, digits or underscores"
                    + " and a name of 1 to 50 characters: @" + handle + ", " + name);
        }
        jdbc.update(
                "insert into sandbox_x_account (id, handle, name, invented, created_at) values (?, ?, ?, ?, ?)",
                id,
                handle,
                name,
                invented,
                Utc.column(clock.instant()));
        return find(id).orElseThrow();
    }

    static boolean isHandle(String handle) {
        return HANDLE.matcher(handle).matches();
    }

    /** The account of an invented person: the one met before under this name, or a new one. */
    XAccount person(String name) {
        String handle = handleFor(name);
        return find(handle).orElseGet(() -> create(ids.next(), handle, shortened(name.strip()), true));
    }

    private static String handleFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9_]", "");
        String handle = plain.isEmpty() ? "person_" + Integer.toHexString(name.hashCode()) : plain;
        return handle.substring(0, Math.min(15, handle.length()));
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(25, name.codePointCount(0, name.length()))));
    }

    Optional<XAccount> find(long id) {
        return jdbc.query("select * from sandbox_x_account where id = ?", (row, n) -> read(row, ""), id).stream()
                .findFirst();
    }

    Optional<XAccount> find(String handle) {
        if (!isHandle(handle)) {
            return Optional.empty();
        }
        return jdbc
                .query("select * from sandbox_x_account where handle = ?", (row, n) -> read(row, ""), handle)
                .stream()
                .findFirst();
    }

    /** The accounts somebody can sign in with, by handle. */
    List<XAccount> customers() {
        return jdbc.query(
                "select * from sandbox_x_account where invented = false order by handle", (row, n) -> read(row, ""));
    }

    /** Makes all writing of one account wait its turn until the transaction ends. */
    void lock(XAccount account) {
        jdbc.queryForObject("select id from sandbox_x_account where id = ? for update", Long.class, account.id());
    }

    static XAccount read(ResultSet row, String prefix) throws SQLException {
        return new XAccount(
                row.getLong(prefix + "id"),
                row.getString(prefix + "handle"),
                row.getString(prefix + "name"),
                row.getBoolean(prefix + "invented"),
                Utc.read(row, prefix + "created_at"));
    }
}
