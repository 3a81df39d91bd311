package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Utc;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The Pages of the emulated Facebook. */
@Repository("sandboxFacebookPages")
class Pages {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Pages(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    FacebookPage create(@Nullable String handle, String name) {
        boolean fits = handle == null || handle.matches("[A-Za-z0-9.]{5,50}");
        if (!fits || name.isBlank() || name.length() > 75) {
            throw new IllegalArgumentException(
                    "A Page needs a name of 1 to 75 characters, and a handle has 5 to 50 letters, digits or dots");
        }
        long id = insert(
                jdbc,
                "insert into sandbox_facebook_page (handle, name, received, created_at) values (?, ?, 0, ?)",
                handle,
                name,
                Utc.column(clock.instant()));
        return find(id).orElseThrow();
    }

    Optional<FacebookPage> find(long id) {
        return jdbc.query("select * from sandbox_facebook_page where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    /** The Page with this id or handle. */
    Optional<FacebookPage> find(String given) {
        return given.matches("[0-9]{1,18}")
                ? find(Long.parseLong(given))
                : jdbc
                        .query("select * from sandbox_facebook_page where handle = ?", (row, n) -> read(row), given)
                        .stream()
                        .findFirst();
    }

    List<FacebookPage> all() {
        return jdbc.query("select * from sandbox_facebook_page order by name, id", (row, n) -> read(row));
    }

    /** Counts a request to post, whatever becomes of it. */
    void received(long page) {
        jdbc.update("update sandbox_facebook_page set received = received + 1 where id = ?", page);
    }

    private static FacebookPage read(ResultSet row) throws SQLException {
        return new FacebookPage(
                row.getLong("id"),
                row.getString("handle"),
                row.getString("name"),
                row.getLong("received"),
                Utc.read(row, "created_at"));
    }

    /** Inserts a row; answers the id the table gave it. */
    static long insert(JdbcTemplate jdbc, String sql, @Nullable Object... values) {
        GeneratedKeyHolder keys = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
                    for (int place = 0; place < values.length; place++) {
                        insert.setObject(place + 1, values[place]);
                    }
                    return insert;
                },
                keys);
        return Objects.requireNonNull(keys.getKey()).longValue();
    }
}
