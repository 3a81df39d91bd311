package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.Membership;
import io.countersign.base.ClientId;
import io.countersign.base.Role;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import jakarta.persistence.EntityManagerFactory;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JoiningViewTests extends DeskVisit {

    private final Clientele clientele;
    private final Membership membership;
    private final AccountKeeping accounts;
    private final HouseKeeping houses;
    private final JoiningBoard board;
    private final JdbcClient database;
    private final Statistics statistics;
    private final TestWorld.Builder worlds;

    JoiningViewTests(
            Clientele clientele,
            Membership membership,
            AccountKeeping accounts,
            HouseKeeping houses,
            JoiningBoard board,
            JdbcClient database,
            EntityManagerFactory factory,
            TestWorld.Builder worlds) {
        super(worlds);
        this.clientele = clientele;
        this.membership = membership;
        this.accounts = accounts;
        this.houses = houses;
        this.board = board;
        this.database = database;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
        this.worlds = worlds;
        signIn(world.manager());
    }

    @Test
    void aNewClientIsInvitedAndInvitedAgainFromItsLine() {
        ClientId tide = client("Tide & Ebb");
        open("joining", JoiningView.class);
        assertThat(line("Tide & Ebb")).contains("nobody invited", "not joined yet", "no account yet");
        pressNamed("Invite the owner · Tide & Ebb");
        find(TextField.class).withLabel("What people call them").single().setValue("Lea Lund");
        find(EmailField.class).single().setValue("lea-" + UUID.randomUUID() + "@example.org");
        press("Send the invitation");
        press("Close");
        assertThat(line("Tide & Ebb")).contains("Lea Lund", "Open until").doesNotContain("nobody invited");
        pressNamed("Send Lea Lund the invitation again · Tide & Ebb");
        assertThat(words(find(Dialog.class).single())).contains("A letter with a link is on its way");
        assertThat(membership.ownersOf(world.manager().actor(), tide)).hasSize(1);
    }

    @Test
    void whoHasJoinedWithoutAWayToSignIsWrittenTo() {
        open("joining", JoiningView.class);
        assertThat(line("Harbour Coaching"))
                .contains("joined", "no way to sign yet", "Write to Mira Holt")
                .doesNotContain("not joined");
    }

    @Test
    void theOwnerIsAskedToConnectThenTheHoursAreWrittenThenTheFirstRequestTakenUp() {
        canSign(world.miraOwner());
        open("joining", JoiningView.class);
        assertThat(line("Harbour Coaching")).contains("can sign", "0 of 1 accounts ready");
        pressNamed("Ask Mira Holt to connect @harbourcoach · Harbour Coaching");
        assertThat(told()).contains("Mira Holt gets a letter");
        assertThat(line("Harbour Coaching")).contains("Mira Holt was asked", "Ask Mira Holt again");
        connected();
        open("joining", JoiningView.class);
        assertThat(line("Harbour Coaching")).contains("1 of 1 accounts ready", "hours not known");
        pressNamed("Write down the hours · Harbour Coaching");
        find(TextArea.class).withLabel("Hours").single().setValue("Weekdays from nine to five");
        press("Keep it");
        assertThat(line("Harbour Coaching")).contains("hours known", "nothing signed yet");
        pressNamed("Take up the first request · Harbour Coaching");
        assertThat(page()).isEqualTo("requests");
    }

    @Test
    void aClientWithoutAnyAccountGetsOneFromItsLine() {
        ClientId tide = client("Tide & Ebb");
        canSign(worlds.clientPerson(world.manager(), tide, "Lea Lund", Role.OWNER));
        open("joining", JoiningView.class);
        pressNamed("Add an account · Tide & Ebb");
        find(TextField.class).withLabel("Handle").single().setValue("tideandebb");
        press("Add the account");
        assertThat(line("Tide & Ebb")).contains("0 of 1 accounts ready", "Ask Lea Lund to connect @tideandebb");
    }

    @Test
    void theBoardIsForManagersAndLinkedFromTheClientsWhileSomethingIsMissing() {
        open("clients", ClientsView.class);
        assertThat(find(Anchor.class)
                        .withText("2 clients on the way on board")
                        .single()
                        .getHref())
                .endsWith("/joining");
        signIn(world.va());
        assertThat(opened("joining")).contains("Managers look after these").doesNotContain("Harbour Coaching");
        assertThat(opened("clients")).doesNotContain("on the way");
    }

    @Test
    void moreClientsCostNoMoreStatements() {
        statistics.setStatisticsEnabled(true);
        long few = statements();
        for (int one = 0; one < 8; one++) {
            ClientId client = client("Client " + one);
            var owner = worlds.clientPerson(world.manager(), client, "Owner " + one, Role.OWNER);
            accounts.add(
                    world.manager().actor(),
                    client,
                    new NewAccount(NetworkName.X, AccountKind.PERSONAL, "client" + one, "Client " + one),
                    owner.member());
            houses.write(world.manager().actor(), client, 0, new HouseRules("", "", "", "Mornings", ""));
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(board.all(world.manager().actor())).hasSize(10);
    }

    private long statements() {
        open("joining", JoiningView.class);
        statistics.clear();
        open("joining", JoiningView.class);
        return statistics.getPrepareStatementCount();
    }

    private ClientId client(String name) {
        return clientele.add(world.manager().actor(), name, ClientKind.INDIVIDUAL, ZoneId.of("Europe/Lisbon"));
    }

    private void canSign(TestWorld.Somebody who) {
        database.sql("""
                        insert into password (person_id, hash, changed_at, version)
                        values (:person, 'not a hash', utc_timestamp(6), 0)""").param("person", who.person().bytes()).update();
    }

    private void connected() {
        database.sql("update social_account set connected_at = utc_timestamp(6), remote_id = '1' where id = :id")
                .param("id", world.personal().bytes())
                .update();
    }

    private String line(String client) {
        return find(ListItem.class).all().stream()
                .map(DeskVisit::words)
                .filter(line -> line.startsWith(client))
                .findFirst()
                .orElseThrow();
    }
}
