package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Utc;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Photos uploaded to Pages, shown or not. */
@Repository("sandboxFacebookPhotos")
class Photos {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Photos(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(FacebookPage page, String type, byte[] content, String alt) {
        return Pages.insert(
                jdbc,
                "insert into sandbox_facebook_photo (page_id, media_type, content, alt_text, created_at)"
                        + " values (?, ?, ?, ?, ?)",
                page.id(),
                type,
                content,
                alt.getBytes(StandardCharsets.UTF_8),
                Utc.column(clock.instant()));
    }

    boolean belongs(FacebookPage page, long id) {
        return !jdbc.queryForList("select id from sandbox_facebook_photo where id = ? and page_id = ?", id, page.id())
                .isEmpty();
    }

    Optional<FacebookPhoto> find(long id) {
        return jdbc.query("select * from sandbox_facebook_photo where id = ?", (row, n) -> read(row), id).stream()
                .findFirst();
    }

    List<FacebookPhoto> all(Collection<Long> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private static FacebookPhoto read(ResultSet row) throws SQLException {
        return new FacebookPhoto(
                row.getLong("id"),
                row.getString("media_type"),
                row.getBytes("content"),
                new String(row.getBytes("alt_text"), StandardCharsets.UTF_8));
    }
}
