package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Utc;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What stands on the Pages; what was taken down stays in the table and is never answered. */
@Repository("sandboxFacebookPosts")
class Posts {

    private static final String UP = "select * from sandbox_facebook_post where deleted_at is null and ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Posts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody wants to post. */
    record Wish(String message, String link, List<Long> photos, int hiddenReads) {}

    /** A new post stays out of what the API reads for so many reads. */
    FacebookPost add(FacebookPage page, Wish wish) {
        byte[] bytes = wish.message().getBytes(StandardCharsets.UTF_8);
        long id = Pages.insert(
                jdbc,
                "insert into sandbox_facebook_post (page_id, message_bytes, message_sha256, link, photo_ids,"
                        + " created_at, hidden_reads) values (?, ?, ?, ?, ?, ?, ?)",
                page.id(),
                bytes,
                digest(bytes),
                wish.link(),
                wish.photos().stream().map(String::valueOf).collect(Collectors.joining(",")),
                Utc.column(clock.instant()),
                wish.hiddenReads());
        return find(id).orElseThrow();
    }

    boolean saidWithin(FacebookPage page, String message, Duration window) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        return bytes.length > 0
                && !query(
                                UP + "page_id = ? and message_sha256 = ? and created_at >= ?",
                                page.id(),
                                digest(bytes),
                                Utc.column(clock.instant().minus(window)))
                        .isEmpty();
    }

    Optional<FacebookPost> find(long id) {
        return query(UP + "id = ?", id).stream().findFirst();
    }

    boolean delete(FacebookPage page, long id) {
        return jdbc.update(
                        "update sandbox_facebook_post set deleted_at = ? where id = ? and page_id = ?"
                                + " and deleted_at is null",
                        Utc.column(clock.instant()),
                        id,
                        page.id())
                == 1;
    }

    /** Everything that stands on a Page, newest first. */
    List<FacebookPost> of(FacebookPage page) {
        return query(UP + "page_id = ? order by id desc", page.id());
    }

    /** One page of what the API shows, newest first; one more than asked if there is more. */
    List<FacebookPost> published(FacebookPage page, Instant since, long before, int size) {
        List<FacebookPost> found = query(
                UP + "page_id = ? and hidden_reads = 0 and created_at >= ? and id < ? order by id desc limit ?",
                page.id(),
                Utc.column(since),
                before,
                size + 1);
        jdbc.update(
                "update sandbox_facebook_post set hidden_reads = hidden_reads - 1 where page_id = ? and hidden_reads > 0",
                page.id());
        return found;
    }

    private List<FacebookPost> query(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> read(row), arguments);
    }

    private static FacebookPost read(ResultSet row) throws SQLException {
        String photos = row.getString("photo_ids");
        return new FacebookPost(
                row.getLong("id"),
                row.getLong("page_id"),
                row.getBytes("message_bytes"),
                row.getString("link"),
                photos.isEmpty()
                        ? List.of()
                        : Arrays.stream(photos.split(",")).map(Long::valueOf).toList(),
                Utc.read(row, "created_at"));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
