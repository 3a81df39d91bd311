package io.countersign.sandbox.facebook;

import io.countersign.sandbox.Utc;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What people, and the Pages themselves, wrote below posts. */
@Repository("sandboxFacebookComments")
class Comments {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Comments(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long add(FacebookPost post, String person, String text) {
        return Pages.insert(
                jdbc,
                "insert into sandbox_facebook_comment (post_id, person, message, created_at) values (?, ?, ?, ?)",
                post.id(),
                person,
                text,
                Utc.column(clock.instant()));
    }

    /** In the order in which they came. */
    List<FacebookComment> below(FacebookPost post) {
        return jdbc.query(
                "select * from sandbox_facebook_comment where post_id = ? order by id",
                (row, n) -> new FacebookComment(
                        row.getLong("id"),
                        row.getLong("post_id"),
                        row.getString("person"),
                        row.getString("message"),
                        Utc.read(row, "created_at")),
                post.id());
    }
}
