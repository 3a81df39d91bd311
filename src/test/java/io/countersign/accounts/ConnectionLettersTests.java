package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.countersign.agencies.Membership;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.OfAgency;
import io.countersign.base.Refused;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import io.countersign.notifications.Letter;
import io.countersign.notifications.SendMails;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters about a connection go to the owner of the account, and say what to do. */
@DatabaseTest
class ConnectionLettersTests {

    private final AskingToConnect asking;
    private final Membership membership;
    private final SendMails mails;
    private final KeptLetters letters;
    private final AgencyTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final JdbcClient database;
    private final World world;

    ConnectionLettersTests(
            AskingToConnect asking,
            Membership membership,
            SendMails mails,
            KeptLetters letters,
            AgencyTransactions transactions,
            ApplicationEventPublisher events,
            Ledger ledger,
            JdbcClient database,
            TestWorld.Builder worlds) {
        this.asking = asking;
        this.membership = membership;
        this.mails = mails;
        this.letters = letters;
        this.transactions = transactions;
        this.events = events;
        this.ledger = ledger;
        this.database = database;
        this.world = worlds.world();
    }

    private Letter letterTo(Somebody who) {
        String address = membership.self(who.actor()).email();
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            mails.run();
                            return letters.to(address);
                        },
                        letter -> true);
    }

    private void happens(OfAgency event) {
        transactions.in(world.agency().id(), () -> {
            events.publishEvent(event);
            return event;
        });
    }

    @Test
    void anOwnerIsAskedByAPersonAndToldHow() {
        ConnectionAskId ask = asking.ask(world.va().actor(), world.personal());
        Letter letter = letterTo(world.miraOwner());
        assertThat(letter.subject()).isEqualTo("Connect @harbourcoach on X");
        assertThat(letter.text())
                .contains(
                        "Hello Mira, Ana Beltran asks you to connect @harbourcoach on X",
                        "/connect/asked/" + world.agency().slug() + "/" + ask,
                        "Nobody at " + world.agency().name() + " gets your password",
                        "The link works once, until");
        assertThat(asking.open(world.miraOwner().actor(), world.mira()))
                .singleElement()
                .satisfies(one -> assertThat(one.askedBy()).isEqualTo(world.va().member()));
        assertThat(ledger.lines(world.manager().actor(), LedgerQuery.newest(50)))
                .extracting(LedgerLine::act)
                .contains("account.asked");
    }

    @Test
    void aLostConnectionIsToldWithTheWayBack() {
        happens(new ConnectionLost(world.agency().id(), world.corporate()));
        Letter letter = letterTo(world.crumbOwner());
        assertThat(letter.subject()).isEqualTo("X no longer lets Countersign into @crumbandco");
        assertThat(letter.text())
                .contains(
                        "What is signed waits and is not lost",
                        "/connect/x/" + world.agency().slug() + "/" + world.corporate());
    }

    @Test
    void aConnectionElsewhereIsToldToTheOwnerAlone() {
        happens(new ConnectionElsewhere(world.agency().id(), world.corporate()));
        Letter letter = letterTo(world.crumbOwner());
        assertThat(letter.subject()).isEqualTo("@crumbandco was connected at another agency too");
        assertThat(letter.text()).contains("change the password on X");
        assertThat(database.sql("select count(*) from mail where agency_id = ?")
                        .param(world.agency().id().bytes())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void nobodyIsAskedWhoCannotOrNeedNot() {
        assertThatThrownBy(() -> asking.ask(world.miraOwner().actor(), world.personal()))
                .isInstanceOf(Refused.class);
        database.sql("update member set person_id = null where id = ?")
                .param(world.miraOwner().member().bytes())
                .update();
        assertThatThrownBy(() -> asking.ask(world.va().actor(), world.personal()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has not joined yet");
        database.sql("update social_account set connected_at = utc_timestamp(6) where id = ?")
                .param(world.corporate().bytes())
                .update();
        assertThatThrownBy(() -> asking.ask(world.va().actor(), world.corporate()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is connected already");
    }
}
