package io.countersign.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class AccessKeepingTests {

    private final AccessKeeping cards;
    private final Ledger ledger;
    private final JdbcClient database;
    private final Clock clock;
    private final World world;
    private final World other;

    AccessKeepingTests(AccessKeeping cards, Ledger ledger, JdbcClient database, Clock clock, TestWorld.Builder worlds) {
        this.cards = cards;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
        this.world = worlds.world();
        this.other = worlds.world();
    }

    @Test
    void aVaNotesHowSomebodyGetsIn() {
        AccessSummary card = noted(WayIn.X_CONTRIBUTOR, clock.instant().plus(Duration.ofDays(30)), "Invited by phone.");
        assertThat(card.isLiveAt(clock.instant())).isTrue();
        assertThat(card.isAskedFor()).isFalse();
        assertThat(card.grantedBy()).isEqualTo(world.miraOwner().member());
        assertThat(cards.on(world.miraOwner().actor(), world.personal())).containsExactly(card);
        assertThat(card.isLiveAt(clock.instant().plus(Duration.ofDays(31)))).isFalse();
        assertThat(card.isExpiredAt(clock.instant().plus(Duration.ofDays(31)))).isTrue();
        assertThat(recorded()).contains("access.noted");
    }

    @Test
    void noPasswordIsEverKept() {
        assertThatThrownBy(() -> noted(WayIn.X_ADMIN, null, "Password: Tulip2024!"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("looks like a password, and Countersign keeps none")
                .hasMessageContaining("choose a way in that the network itself offers");
        assertThat(cards.on(world.va().actor(), world.personal())).isEmpty();
    }

    @Test
    void refusesAWayThatTheNetworkDoesNotOfferAndAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> noted(WayIn.FACEBOOK_FULL, null, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("X offers no such way into @harbourcoach.");
        assertThatThrownBy(() -> noted(WayIn.X_ADMIN, clock.instant().minus(Duration.ofDays(400)), ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ends after it begins");
        noted(WayIn.X_ADMIN, null, "");
        assertThatThrownBy(() -> noted(WayIn.X_ADMIN, null, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("such a card already");
    }

    @Test
    void aCardNobodyConfirmedForNinetyDaysIsStale() {
        AccessSummary card = noted(WayIn.X_CONTRIBUTOR, null, "");
        age(card, 91);
        assertThat(again(card).isStaleAt(clock.instant())).isTrue();
        assertThat(again(card).isLiveAt(clock.instant())).isTrue();
        cards.confirm(world.va().actor(), card.id());
        assertThat(again(card).isStaleAt(clock.instant())).isFalse();
        assertThat(recorded()).contains("access.confirmed");
    }

    @Test
    void theOwnerLetsInWhomSheWasAskedFor() {
        AccessCardId ask = ask();
        assertThat(cards.askedOf(world.miraOwner().actor()))
                .extracting(AccessSummary::id)
                .containsExactly(ask);
        assertThat(cards.askedOf(world.crumbOwner().actor())).isEmpty();
        assertThat(cards.get(world.va().actor(), ask).isLiveAt(clock.instant())).isFalse();
        assertThatThrownBy(() -> cards.confirm(world.va().actor(), ask)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cards.given(world.manager().actor(), ask))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Only the owner of the account");
        cards.given(world.miraOwner().actor(), ask);
        assertThat(cards.get(world.va().actor(), ask).isLiveAt(clock.instant().plusSeconds(1)))
                .isTrue();
        assertThat(cards.askedOf(world.miraOwner().actor())).isEmpty();
        assertThat(recorded()).contains("access.asked", "access.given");
    }

    @Test
    void theOwnerEndsACardAndItStaysEnded() {
        AccessSummary card = noted(WayIn.X_CONTRIBUTOR, null, "");
        cards.end(world.miraOwner().actor(), card.id());
        assertThat(again(card).isLiveAt(clock.instant())).isFalse();
        assertThat(cards.on(world.va().actor(), world.personal())).isEmpty();
        assertThatThrownBy(() -> cards.confirm(world.va().actor(), card.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("has ended");
        assertThat(recorded()).contains("access.ended");
    }

    @Test
    void nobodyOfAnotherClientOrAgencyGetsACardOrSeesOne() {
        AccessSummary card = noted(WayIn.X_CONTRIBUTOR, null, "");
        assertThatThrownBy(() -> cards.ask(
                        world.va().actor(), world.personal(), world.crumbOwner().member(), WayIn.X_ADMIN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.ask(
                        world.va().actor(), world.personal(), other.va().member(), WayIn.X_ADMIN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.get(world.crumbOwner().actor(), card.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.end(other.manager().actor(), card.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cards.on(other.manager().actor(), world.personal()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRefusesReferencesAcrossAgenciesAndClients() {
        AccessSummary card = noted(WayIn.X_CONTRIBUTOR, null, "");
        for (String member : new String[] {"holder_id", "made_by", "granted_by", "confirmed_by", "ended_by"}) {
            refuses(card, member, other.va().member());
        }
        refuses(card, "account_id", other.personal());
        refuses(card, "account_id", world.corporate());
        refuses(card, "client_id", world.crumb());
    }

    private void refuses(AccessSummary card, String column, Identifier foreign) {
        assertThatThrownBy(() -> database.sql("update access_card set " + column + " = :foreign where id = :id")
                        .param("foreign", foreign.bytes())
                        .param("id", card.id().bytes())
                        .update())
                .as(column)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void age(AccessSummary card, int days) {
        database.sql("update access_card set since_at = since_at - interval :days day,"
                        + " confirmed_at = confirmed_at - interval :days day where id = :id")
                .param("days", days)
                .param("id", card.id().bytes())
                .update();
    }

    private AccessSummary noted(WayIn way, @Nullable Instant until, String note) {
        MemberId ana = world.va().member();
        var words = new NewAccessCard(
                world.personal(),
                ana,
                way,
                world.miraOwner().member(),
                clock.instant().minus(Duration.ofDays(3)),
                until,
                note);
        return cards.get(world.va().actor(), cards.note(world.va().actor(), words));
    }

    private AccessCardId ask() {
        return cards.ask(world.va().actor(), world.personal(), world.va().member(), WayIn.X_CONTRIBUTOR);
    }

    private AccessSummary again(AccessSummary card) {
        return Objects.requireNonNull(cards.get(world.va().actor(), card.id()));
    }

    private java.util.List<String> recorded() {
        return ledger.lines(world.manager().actor(), LedgerQuery.newest(50)).stream()
                .map(line -> line.act())
                .toList();
    }
}
