package io.countersign.sandbox.x;

import io.countersign.sandbox.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The posts of the emulated X and who is mentioned in them; deleted ones stay in the table and are never answered. */
@Repository("sandboxXPosts")
class Posts {

    private static final String SELECT =
            "select p.*, a.id a_id, a.handle a_handle, a.name a_name, a.invented a_invented,"
                    + " a.created_at a_created_at from sandbox_x_post p join sandbox_x_account a on a.id = p.account_id";
    private static final String MENTIONING =
            " join sandbox_x_mention m on m.post_id = p.id where m.account_id = ? and p.deleted_at is null";

    private final JdbcTemplate jdbc;

    Posts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A new post stays out of timelines read by the API for so many reads. */
    void add(XPost post, byte[] digest, int hiddenReads, List<XAccount> mentioned) {
        jdbc.update(
                "insert into sandbox_x_post (id, account_id, text, text_bytes, text_sha256, media_ids, reply_to,"
                        + " conversation_id, created_at, hidden_reads) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                post.id(),
                post.author().id(),
                post.text(),
                post.bytes(),
                digest,
                post.mediaIds().stream().map(String::valueOf).collect(Collectors.joining(",")),
                post.replyTo(),
                post.conversation(),
                Utc.column(post.createdAt()),
                hiddenReads);
        mentioned.forEach(account -> jdbc.update(
                "insert into sandbox_x_mention (account_id, post_id) values (?, ?)", account.id(), post.id()));
    }

    boolean duplicate(XPost post, byte[] digest, Instant since) {
        return !query(
                        SELECT + " where p.account_id = ? and p.text_sha256 = ? and p.reply_to <=> ?"
                                + " and p.created_at >= ? and p.deleted_at is null limit 1",
                        post.author().id(),
                        digest,
                        post.replyTo(),
                        Utc.column(since))
                .isEmpty();
    }

    Optional<XPost> find(long id) {
        return query(SELECT + " where p.id = ? and p.deleted_at is null", id).stream()
                .findFirst();
    }

    boolean delete(long id, Instant at) {
        return jdbc.update(
                        "update sandbox_x_post set deleted_at = ? where id = ? and deleted_at is null",
                        Utc.column(at),
                        id)
                == 1;
    }

    boolean mentions(long post, XAccount account) {
        return !query(SELECT + MENTIONING + " and p.id = ?", account.id(), post).isEmpty();
    }

    /** Everything of an account that is up, newest first. */
    List<XPost> of(XAccount account) {
        return query(SELECT + " where p.account_id = ? and p.deleted_at is null order by p.id desc", account.id());
    }

    List<XPost> mentioning(XAccount account) {
        return query(SELECT + MENTIONING + " order by p.id desc", account.id());
    }

    /** One page of what an account wrote, as the API shows it, newest first; one more than asked if there is more. */
    List<XPost> timeline(XAccount account, Page page) {
        Conditions conditions = new Conditions(
                        " where p.account_id = ? and p.deleted_at is null and p.hidden_reads = 0", account.id())
                .within(page);
        conditions.and(page.withoutReplies(), " and p.reply_to is null");
        List<XPost> found = conditions.newestFirst(page);
        jdbc.update(
                "update sandbox_x_post set hidden_reads = hidden_reads - 1 where account_id = ? and hidden_reads > 0",
                account.id());
        return found;
    }

    /** One page of posts that mention an account, newest first; one more than asked if there is more. */
    List<XPost> mentions(XAccount account, Page page) {
        return new Conditions(MENTIONING, account.id()).within(page).newestFirst(page);
    }

    private List<XPost> query(String sql, @Nullable Object... arguments) {
        return jdbc.query(sql, (row, n) -> read(row), arguments);
    }

    private static XPost read(ResultSet row) throws SQLException {
        String media = row.getString("media_ids");
        return new XPost(
                row.getLong("id"),
                Accounts.read(row, "a_"),
                row.getBytes("text_bytes"),
                media.isEmpty()
                        ? List.of()
                        : Arrays.stream(media.split(",")).map(Long::valueOf).toList(),
                row.getObject("reply_to", Long.class),
                row.getLong("conversation_id"),
                Utc.read(row, "created_at"));
    }

    /** A where clause that grows with what a page asks for. */
    private final class Conditions {

        private final StringBuilder sql;
        private final List<Object> arguments = new ArrayList<>();

        Conditions(String first, long account) {
            this.sql = new StringBuilder(SELECT).append(first);
            arguments.add(account);
        }

        Conditions within(Page page) {
            page.sinceId().ifPresent(id -> and(" and p.id > ?", id));
            page.untilId().ifPresent(id -> and(" and p.id < ?", id));
            page.startTime().ifPresent(time -> and(" and p.created_at >= ?", Utc.column(time)));
            page.endTime().ifPresent(time -> and(" and p.created_at < ?", Utc.column(time)));
            return this;
        }

        void and(boolean wanted, String condition) {
            if (wanted) {
                sql.append(condition);
            }
        }

        private void and(String condition, Object argument) {
            sql.append(condition);
            arguments.add(argument);
        }

        List<XPost> newestFirst(Page page) {
            and(" order by p.id desc limit ?", page.size() + 1);
            return query(sql.toString(), arguments.toArray());
        }
    }
}
