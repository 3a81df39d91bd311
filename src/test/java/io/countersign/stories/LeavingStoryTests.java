package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.NewAccount;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.archives.ArchiveReport;
import io.countersign.archives.ArchiveVerifier;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.demo.DemoPeople;
import io.countersign.demo.FreshSignIn;
import io.countersign.identity.Registration;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Proof;
import io.countersign.signoffs.SignRequest;
import io.countersign.signoffs.Signing;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client leaves: the owner ends the work, the day comes, and the archive stands in a second agency. */
@Story
@Tag("browser")
class LeavingStoryTests {

    private static final String PIA = "pia@quill.example";

    private final String address;
    private final ApplicationContext context;
    private Backstage backstage;
    private final Inspection inspection = new Inspection();

    @TempDir
    private Path folder;

    LeavingStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void theOwnerLeavesAndTakesEverythingAlong() throws IOException {
        backstage = aClientOfTheirOwn();
        AccountId linked = backstage.account(
                new NewAccount(NetworkName.LINKEDIN, AccountKind.CORPORATE, "quill-co", "Quill & Co."),
                backstage.owner(PIA));
        getsIn(linked);
        somethingIsSigned(linked);
        String draft = backstage
                .begun(linked, "Please post about our rye on LinkedIn.", Duration.ofDays(2))
                .text();
        try (Stage stage = new Stage(address)) {
            Page pia = stage.phone(ColorScheme.LIGHT);
            stage.signIn(pia, PIA);
            ends(pia);
            Page rosa = stage.desk(ColorScheme.LIGHT);
            stage.signIn(rosa, "rosa@bluebird.example");
            readsTheLastDay(stage, rosa);
            theDayComes();
            staffSeeNoMore(stage, rosa, draft);
            Path archive = takesTheArchive(pia);
            ArchiveReport report = ArchiveVerifier.verify(archive);
            assertThat(report.holds()).as(report.toString()).isTrue();
            ClientId client = foundsTheSecond();
            brings(pia, archive, client);
            Page otto = stage.desk(ColorScheme.DARK);
            stage.signIn(otto, "rosa@bluebird.example");
            stage.open(otto, "/lantern/clients/" + client);
            otto.getByText("Before, in another agency").waitFor();
            otto.getByText("proof holds").first().waitFor();
            inspection.look(otto, "client, brought along");
        }
    }

    /** Who leaves takes nothing away from other stories. */
    private Backstage aClientOfTheirOwn() {
        Actor rosa = backstage.actor("rosa@bluebird.example");
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        ClientId quill = context.getBean(Clientele.class).add(rosa, "Quill & Co.", ClientKind.COMPANY, lisbon);
        PersonId person = context.getBean(Registration.class)
                .register(new EmailAddress(PIA), "Pia Quill", lisbon, Locale.ENGLISH, DemoPeople.PASSWORD);
        Membership membership = context.getBean(Membership.class);
        context.getBean(FreshSignIn.class).run(rosa, () -> {
            membership.addClientPerson(rosa, quill, person, "Pia Quill", PIA, Role.OWNER);
            context.getBean(Clientele.class)
                    .assign(rosa, quill, membership.self(backstage.ana()).id());
        });
        return new Backstage(context, "Quill & Co.");
    }

    /** Ana gets into the account on LinkedIn itself: a way that has to be taken back there. */
    private void getsIn(AccountId linked) {
        Actor rosa = backstage.actor("rosa@bluebird.example");
        MemberId ana = context.getBean(Membership.class).self(backstage.ana()).id();
        Instant since = context.getBean(Clock.class).instant().minus(Duration.ofDays(30));
        context.getBean(AccessKeeping.class)
                .note(
                        rosa,
                        new NewAccessCard(
                                linked,
                                ana,
                                WayIn.LINKEDIN_CONTENT,
                                backstage.owner(PIA).id(),
                                since,
                                null,
                                ""));
    }

    private void somethingIsSigned(AccountId linked) {
        Actor ana = backstage.ana();
        Composing composing = context.getBean(Composing.class);
        PostId post = backstage.begun(linked, "Please announce our opening hours on LinkedIn.", Duration.ofDays(2));
        composing.saveText(ana, post, composing.get(ana, post).edits(), "We are open from eight to four.");
        RevisionId asked = context.getBean(AskingForSignature.class).ask(ana, post);
        Actor pia = backstage.actor(PIA);
        Signing signing = context.getBean(Signing.class);
        String nonce = signing.begin(pia, List.of(asked)).nonce();
        signing.sign(
                pia, new SignRequest(nonce, List.of(asked), new Proof.PasswordProof(DemoPeople.PASSWORD), "a phone"));
        Deliveries deliveries = context.getBean(Deliveries.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !deliveries.of(pia, post).isEmpty());
        DeliverySummary delivery = deliveries.of(pia, post).getFirst();
        Actor hand = Objects.equals(delivery.byHand(), backstage.owner(PIA).id()) ? pia : ana;
        await("the seconds in which a signature can be taken back")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> {
                    context.getBean(ByHand.class).itIsUp(hand, delivery.id(), "https://www.linkedin.com/posts/quill-1");
                    return true;
                });
    }

    private void ends(Page pia) {
        pia.navigate("/bluebird/me");
        inspection.look(pia, "me, before the end");
        Stage.leave(pia, pia.getByText("End the work with Bluebird").first());
        inspection.look(pia, "end the work");
        pia.getByLabel("The last day").fill(inThreeDays());
        pia.getByText("Stops now").click();
        pia.getByLabel("Your password").first().fill(DemoPeople.PASSWORD);
        Stage.leave(pia, button(pia, "End the work"));
        pia.getByText("The last day is set, and nothing goes out any more.").waitFor();
        inspection.look(pia, "the end is said");
    }

    private String inThreeDays() {
        Instant now = context.getBean(Clock.class).instant();
        return LocalDate.ofInstant(now, ZoneId.of("Europe/Lisbon")).plusDays(3).toString();
    }

    private void readsTheLastDay(Stage stage, Page rosa) {
        stage.open(rosa, "/bluebird/clients/" + backstage.client());
        rosa.getByText(Pattern.compile("^The last day is .* Pia Quill said so\\.$"))
                .first()
                .waitFor();
        inspection.look(rosa, "client, the last day");
    }

    /** Lets the last day be over, as time would; the application parts by itself. */
    private void theDayComes() {
        Instant over = context.getBean(Clock.class).instant().minusSeconds(1);
        JdbcClient database = context.getBean(JdbcClient.class);
        database.sql("update contract_end set over_at = ?, read_until = ?")
                .params(Timestamp.from(over), Timestamp.from(over.plus(Duration.ofDays(90))))
                .update();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> assertThat(database.sql("select count(*) from contract_end where parted_at is null")
                                        .query(Long.class)
                                        .single())
                                .isZero());
    }

    private void staffSeeNoMore(Stage stage, Page rosa, String draft) {
        rosa.navigate("/bluebird/compose/" + draft);
        rosa.waitForSelector("main h1");
        assertThat(rosa.content()).doesNotContain("rye");
        stage.open(rosa, "/bluebird/clients");
        rosa.getByText(Pattern.compile("^The last day was .*")).first().waitFor();
        inspection.look(rosa, "clients, one has left");
    }

    private Path takesTheArchive(Page pia) {
        pia.navigate("/bluebird/me/leave/" + backstage.client());
        inspection.look(pia, "the work is over");
        pia.getByText("Who still gets into your accounts").waitFor();
        pia.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        Download download =
                pia.waitForDownload(() -> button(pia, "Take the archive").click());
        Path archive = folder.resolve("archive.zip");
        download.saveAs(archive);
        return archive;
    }

    /** A second agency takes Pia's company on, with her as its owner. */
    private ClientId foundsTheSecond() {
        Actor rosa = backstage.actor("rosa@bluebird.example");
        PersonId person = rosa.person().orElseThrow();
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        AgencySummary second = context.getBean(AgencyFounding.class)
                .found(
                        "lantern",
                        "Lantern",
                        lisbon,
                        Locale.ENGLISH,
                        new AgencyFounding.Founder(person, "Rosa Okafor", "rosa@bluebird.example"));
        Actor boss = Actor.of(second.id(), person);
        ClientId client = context.getBean(Clientele.class).add(boss, "Quill & Co.", ClientKind.COMPANY, lisbon);
        context.getBean(FreshSignIn.class)
                .run(
                        boss,
                        () -> context.getBean(Membership.class)
                                .addClientPerson(
                                        boss,
                                        client,
                                        backstage.actor(PIA).person().orElseThrow(),
                                        "Pia Quill",
                                        PIA,
                                        Role.OWNER));
        return client;
    }

    private void brings(Page pia, Path archive, ClientId client) {
        pia.navigate("/lantern/me");
        Stage.leave(pia, pia.getByText("Bring my archive").first());
        assertThat(pia.url()).contains("/lantern/me/bring/" + client);
        inspection.look(pia, "bring my archive");
        pia.getByLabel("The archive").setInputFiles(archive);
        pia.getByLabel("Your password").fill(DemoPeople.PASSWORD);
        Stage.leave(pia, button(pia, "Bring my archive"));
        pia.getByText(Pattern.compile("^Your archive is here\\..*")).waitFor();
        inspection.look(pia, "me, the archive is here");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
