package io.countersign.sandbox.x;

import io.countersign.sandbox.Utc;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Uploaded pictures, with their descriptions. */
@Repository("sandboxXPictures")
class Pictures {

    /** X forgets an upload that no post has used by then. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Snowflakes ids;
    private final Clock clock;

    Pictures(JdbcTemplate jdbc, Snowflakes ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    long add(XAccount owner, String type, byte[] content) {
        long id = ids.next();
        jdbc.update(
                "insert into sandbox_x_media (id, account_id, media_type, content, created_at) values (?, ?, ?, ?, ?)",
                id,
                owner.id(),
                type,
                content,
                Utc.column(clock.instant()));
        return id;
    }

    boolean describe(XAccount owner, long id, String alt) {
        return jdbc.update(
                        "update sandbox_x_media set alt_text = ? where id = ? and account_id = ?",
                        alt.getBytes(StandardCharsets.UTF_8),
                        id,
                        owner.id())
                == 1;
    }

    /** Whether this account may still use this upload in a post. */
    boolean usable(XAccount owner, long id) {
        return !jdbc.queryForList(
                        "select id from sandbox_x_media where id = ? and account_id = ? and created_at > ?",
                        id,
                        owner.id(),
                        Utc.column(clock.instant().minus(KEPT)))
                .isEmpty();
    }

    Optional<XPicture> find(long id) {
        return jdbc.query("select * from sandbox_x_media where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    List<XPicture> all(Collection<Long> media) {
        return media.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private static XPicture read(ResultSet row) throws SQLException {
        byte[] alt = row.getBytes("alt_text");
        return new XPicture(
                row.getLong("id"),
                row.getString("media_type"),
                row.getBytes("content"),
                alt == null ? "" : new String(alt, StandardCharsets.UTF_8));
    }
}
