package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.ClientId;
import io.countersign.base.Role;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsViewTests extends DeskVisit {

    private final AccountKeeping accounts;
    private final TestWorld.Builder worlds;

    ClientsViewTests(AccountKeeping accounts, TestWorld.Builder worlds) {
        super(worlds);
        this.accounts = accounts;
        this.worlds = worlds;
        signIn(world.va());
    }

    @Test
    void listsEachClientWithItsAccounts() {
        open("clients", ClientsView.class);
        assertThat(said()).contains("2 clients");
        assertThat(lines())
                .satisfiesExactlyInAnyOrder(
                        crumb -> assertThat(crumb)
                                .startsWith("Crumb & Co.")
                                .contains("a company · Europe/Lisbon")
                                .endsWith("X @crumbandco"),
                        mira -> assertThat(mira)
                                .startsWith("Harbour Coaching")
                                .contains("an individual · America/Chicago")
                                .endsWith("X @harbourcoach"));
        assertThat(find(Anchor.class).withText("Crumb & Co.").single().getHref())
                .isEqualTo("/" + world.agency().slug() + "/clients/" + world.crumb());
    }

    @Test
    void whoWorksForNobodyReadsWhoCanHelp() {
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        open("clients", ClientsView.class);
        assertThat(said())
                .contains("No client yet")
                .contains("A manager adds clients and says who works for them.")
                .doesNotContain("Crumb");
    }

    @Test
    void anOwnerSeesOnlyTheirOwn() {
        signIn(world.miraOwner());
        open("clients", ClientsView.class);
        assertThat(said()).contains("one client").contains("Harbour Coaching").doesNotContain("Crumb");
    }

    @Test
    void eachAccountSaysWhoseVoiceItIs() {
        show(world.mira());
        assertThat(said()).contains("X @harbourcoach").contains("personal · only Mira Holt speaks");
        show(world.crumb());
        assertThat(said()).contains("X @crumbandco").contains("company · Mira Crumb signs");
    }

    @Test
    void staffAskTheOwnerToConnectAndMayTakeItBack() {
        show(world.crumb());
        assertThat(find(Anchor.class).withText("Connect @crumbandco").exists()).isFalse();
        press("Ask Mira Crumb to connect it");
        assertThat(said()).contains("Mira Crumb was asked");
        press("Ask again");
        press("Take back");
        assertThat(said()).doesNotContain("was asked");
        assertThat(find(Button.class)
                        .withText("Ask Mira Crumb to connect it")
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    void theOwnersWayToConnectNamesTheAccountAndStaysOffTheDesk() {
        signIn(world.crumbOwner());
        show(world.crumb());
        Anchor connect = find(Anchor.class).withText("Connect @crumbandco").single();
        assertThat(connect.getHref()).isEqualTo("/connect/x/" + world.agency().slug() + "/" + world.corporate());
        assertThat(connect.isRouterIgnore()).isTrue();
    }

    @Test
    void aPageOnFacebookIsConnectedAndAPersonalProfileIsNot() {
        AccountId page = add(new NewAccount(NetworkName.FACEBOOK, AccountKind.CORPORATE, "crumb", "Crumb Bakery"));
        add(new NewAccount(NetworkName.FACEBOOK, AccountKind.PERSONAL, "mira.crumb", "Mira Crumb"));
        signIn(world.crumbOwner());
        show(world.crumb());
        Anchor connect = find(Anchor.class).withText("Connect Crumb Bakery").single();
        assertThat(connect.getHref())
                .isEqualTo("/connect/facebook/" + world.agency().slug() + "/" + page);
        assertThat(find(Anchor.class).withText("Connect Mira Crumb").exists()).isFalse();
    }

    @Test
    void anAccountWhereNoMachineMaySpeakIsPutUpByHand() {
        add(new NewAccount(NetworkName.INSTAGRAM, AccountKind.CORPORATE, "crumb", "Crumb Bakery"));
        show(world.crumb());
        assertThat(lines())
                .anySatisfy(line ->
                        assertThat(line).startsWith("Instagram Crumb Bakery").contains("put up by hand"));
        assertThat(find(Anchor.class).withText("Connect Crumb Bakery").exists()).isFalse();
    }

    @Test
    void aClientTheVaDoesNotWorkForDoesNotExist() {
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        assertThat(opened("clients/" + world.crumb()))
                .contains("There is nothing here")
                .doesNotContain("Crumb");
    }

    @Test
    void noClientOfAnotherAgencyAndNoMadeUpOneExists() {
        assertThat(opened("clients/" + worlds.world().crumb())).contains("There is nothing here");
        assertThat(opened("clients/" + ClientId.random())).contains("There is nothing here");
        assertThat(opened("clients/crumb")).contains("There is nothing here");
    }

    @Test
    void aManagerTakesAClientOnAndIsToldWhatIsMissing() {
        signIn(world.manager());
        open("clients", ClientsView.class);
        press("Add a client");
        press("Add the client");
        assertThat(told()).contains("Say what the client is called");
        find(TextField.class).withLabel("What the client is called").single().setValue("Tide & Ebb");
        choose("The client is", "a company");
        press("Add the client");
        assertThat(page()).startsWith("clients/");
        assertThat(said()).contains("Tide & Ebb", "a company").contains("once the client has an owner");
        assertThat(find(Button.class).withText("Add an account").exists()).isFalse();
    }

    @Test
    void aDoubleClickTakesOneClientOn() {
        signIn(world.manager());
        open("clients", ClientsView.class);
        press("Add a client");
        find(TextField.class).withLabel("What the client is called").single().setValue("Tide & Ebb");
        Button add = button("Add the client");
        add.click();
        add.click();
        open("clients", ClientsView.class);
        assertThat(lines().stream().filter(line -> line.startsWith("Tide & Ebb")))
                .hasSize(1);
    }

    @Test
    void whoWorksForAClientNotesAnAccountOnce() {
        show(world.mira());
        press("Add an account");
        find(TextField.class).withLabel("Handle").single().setValue("harbour coach");
        press("Add the account");
        assertThat(told()).contains("That is no handle on X");
        find(TextField.class).withLabel("Handle").single().setValue("https://x.com/HarbourCoach?lang=en");
        press("Add the account");
        assertThat(told()).contains("is noted for this client already");
        choose("Network", "Instagram");
        find(TextField.class).withLabel("Handle").single().setValue("@harbour.talks");
        press("Add the account");
        assertThat(lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("Instagram harbour.talks")
                        .contains("personal · only Mira Holt speaks"));
    }

    @Test
    void onlyManagersTakeClientsOnAndOwnersNoteNoAccounts() {
        open("clients", ClientsView.class);
        assertThat(find(Button.class).withText("Add a client").exists()).isFalse();
        signIn(world.miraOwner());
        show(world.mira());
        assertThat(find(Button.class).withText("Add an account").exists()).isFalse();
    }

    private AccountId add(NewAccount account) {
        return accounts.add(
                world.manager().actor(),
                world.crumb(),
                account,
                world.crumbOwner().member());
    }

    private void show(ClientId client) {
        open("clients/" + client, ClientView.class);
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(DeskVisit::words).toList();
    }
}
