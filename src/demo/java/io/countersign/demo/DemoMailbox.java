package io.countersign.demo;

import io.countersign.notifications.Letter;
import io.countersign.notifications.Postman;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the place of the mail server in the demonstration: keeps every letter where it can be read. */
@Component
public class DemoMailbox implements Postman {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final JdbcClient database;
    private final Clock clock;

    DemoMailbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A letter that was sent, with the links in it. */
    public record Kept(String to, String subject, String text, Instant at) {

        public List<String> links() {
            return LINK.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    @Override
    public void carry(Letter letter) {
        database.sql("insert into sandbox_mail (sent_to, subject, text, sent_at) values (?, ?, ?, ?)")
                .params(letter.to(), letter.subject(), letter.text(), java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    /** What was sent, the latest first. */
    public List<Kept> letters() {
        return database.sql("select sent_to, subject, text, sent_at from sandbox_mail order by id desc limit 100")
                .query((row, number) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
