package io.countersign.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.identity.PersonDirectory;
import io.countersign.identity.keys.TestKeys;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;

/** Every passkey that comes or goes is told to its owner once, as soon as a letter gets out. */
@DatabaseTest
@Import(TestKeys.class)
class KeyMailsTests {

    private final KeyMails mails;
    private final KeptLetters letters;
    private final TestKeys phones;
    private final JdbcClient database;
    private final Somebody mira;
    private final String address;

    KeyMailsTests(
            KeyMails mails,
            KeptLetters letters,
            TestKeys phones,
            JdbcClient database,
            PersonDirectory people,
            TestWorld.Builder worlds) {
        this.mails = mails;
        this.letters = letters;
        this.phones = phones;
        this.database = database;
        this.mira = worlds.world().miraOwner();
        this.address = people.get(mira.person()).email().value();
        mails.run();
    }

    @Test
    void tellsOfANewKeyAndOfOneTakenAway() {
        phones.phoneOf(mira.person());
        mails.run();
        assertThat(letters.to(address).text()).contains("“My phone” was added for you", "/keys", "If not, sign in now");
        database.sql("update passkey set revoked_at = utc_timestamp(6), revoked_why = 'LOST' where person_id = ?")
                .param(mira.person().bytes())
                .update();
        mails.run();
        assertThat(letters.to(address).subject()).isEqualTo("A passkey of yours was taken away");
        mails.run();
        assertThat(untold()).isZero();
    }

    @Test
    void triesAgainWhenALetterDoesNotGetOut() {
        phones.phoneOf(mira.person());
        letters.fail(new MailSendException("the line is dead"));
        mails.run();
        assertThat(untold()).isEqualTo(1);
        assertThatThrownBy(() -> letters.to(address)).isInstanceOf(AssertionError.class);
        mails.run();
        assertThat(letters.to(address).subject()).isEqualTo("A passkey was added for you");
        assertThat(untold()).isZero();
    }

    private int untold() {
        return database.sql("select count(*) from passkey where person_id = ? and added_told_at is null")
                .param(mira.person().bytes())
                .query(Integer.class)
                .single();
    }
}
