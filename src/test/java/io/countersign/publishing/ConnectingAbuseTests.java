package io.countersign.publishing;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.ConnectionAskId;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.facebook.SandboxFacebook;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Whatever is wrong with an answer of a network, it is refused with a sentence, and nothing is connected. */
@SandboxTest
class ConnectingAbuseTests {

    private static final Pattern ONWARD = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

    private final SigningDesk desk;
    private final OwnersBrowser browser;
    private final AccountKeeping accounts;
    private final AskingToConnect asking;
    private final Membership membership;
    private final SandboxX x;
    private final SandboxFacebook facebook;
    private final TestWorld.Builder worlds;
    private final JdbcClient database;
    private final PlainPages pages;

    ConnectingAbuseTests(
            SigningDesk desk,
            OwnersBrowser browser,
            AccountKeeping accounts,
            AskingToConnect asking,
            Membership membership,
            SandboxX x,
            SandboxFacebook facebook,
            TestWorld.Builder worlds,
            JdbcClient database,
            WebApplicationContext context) {
        this.desk = desk;
        this.browser = browser;
        this.accounts = accounts;
        this.asking = asking;
        this.membership = membership;
        this.x = x;
        this.facebook = facebook;
        this.worlds = worlds;
        this.database = database;
        this.pages = new PlainPages(context);
    }

    /** A connection under way: whose, in which browser, and the address that the network sends them back to. */
    private record UnderWay(Stage stage, Somebody owner, Cookie browser, String back) {}

    private Somebody owner(Stage stage) {
        return new Somebody(
                "Nora Crumb",
                stage.owner().person().orElseThrow(),
                membership.self(stage.owner()).id(),
                stage.owner());
    }

    private static String page(Stage stage, AccountId account, String network) {
        return "/connect/" + network + "/" + stage.world().agency().slug() + "/" + account;
    }

    private static String page(Stage stage) {
        return page(stage, stage.account(), "x");
    }

    private MockHttpServletResponse begin(Somebody who, String page) throws Exception {
        return pages.answer(signedIn(post(page).with(csrf()), who));
    }

    private static URI onward(MockHttpServletResponse begun) throws Exception {
        assertThat(begun.getStatus()).as(begun.getContentAsString()).isEqualTo(200);
        Matcher link = ONWARD.matcher(begun.getContentAsString());
        assertThat(link.find()).isTrue();
        return URI.create(HtmlUtils.htmlUnescape(link.group(1)));
    }

    private static Cookie cookie(MockHttpServletResponse begun) {
        return Objects.requireNonNull(begun.getCookie("connect"));
    }

    private UnderWay underWay() throws Exception {
        return underWay(desk.unconnected());
    }

    private UnderWay underWay(Stage stage) throws Exception {
        Somebody owner = owner(stage);
        MockHttpServletResponse begun = begin(owner, page(stage));
        OwnersBrowser.Yes yes = browser.authorize(onward(begun), stage.onX().handle());
        return new UnderWay(
                stage,
                owner,
                cookie(begun),
                "/connect/x?oauth_token=" + yes.token() + "&oauth_verifier=" + yes.verifier());
    }

    private MvcResult back(Somebody who, @Nullable Cookie with, String address) throws Exception {
        MockHttpServletRequestBuilder request = get(URI.create(address));
        if (with != null) {
            request = get(URI.create(address)).cookie(with);
        }
        return pages.result(signedIn(request, who));
    }

    private void leadsNowhere(UnderWay way, MvcResult answered) throws Exception {
        assertThat(answered.getResponse().getStatus()).isEqualTo(404);
        assertThat(answered.getResponse().getContentAsString())
                .contains("Nothing was connected", "begun by somebody else or on another device");
        nothingIsConnected(way.stage());
    }

    private void nothingIsConnected(Stage stage) {
        assertThat(accounts.get(stage.owner(), stage.account()).connected()).isFalse();
        assertThat(database.sql("select count(*) from connection where agency_id = ?")
                        .param(stage.owner().agency().bytes())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean isConnected(Stage stage) {
        return accounts.get(stage.owner(), stage.account()).connected();
    }

    private long requests(Stage stage) {
        return database.sql("select count(*) from connection_request where agency_id = ?")
                .param(stage.owner().agency().bytes())
                .query(Long.class)
                .single();
    }

    private static String alarm(MvcResult answered) {
        return String.valueOf(answered.getFlashMap().get("alarm"));
    }

    @Test
    void theRightAnswerConnectsOnce() throws Exception {
        UnderWay way = underWay();

        MvcResult first = back(way.owner(), way.browser(), way.back());

        assertThat(leadsTo(first.getResponse())).isEqualTo(page(way.stage()));
        assertThat(String.valueOf(first.getFlashMap().get("notice"))).endsWith("is connected.");
        assertThat(isConnected(way.stage())).isTrue();
        MvcResult second = back(way.owner(), way.browser(), way.back());
        assertThat(second.getResponse().getStatus()).isEqualTo(404);
        assertThat(second.getResponse().getContentAsString()).contains("It may have been used already");
    }

    @Test
    void openingThePageBeginsNothing() throws Exception {
        Stage stage = desk.unconnected();
        for (int times = 0; times < 3; times++) {
            assertThat(pages.read(signedIn(get(page(stage)), owner(stage)))).contains("Go on to X");
        }
        assertThat(requests(stage)).isZero();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
                    /connect/x
                    /connect/x?oauth_token=
                    /connect/x?oauth_token=invented&oauth_verifier=invented
                    /connect/x?denied=invented
                    /connect/x?oauth_verifier=invented
                    /connect/facebook
                    /connect/facebook?code=invented
                    /connect/facebook?state=invented&code=invented
                    /connect/facebook?error=access_denied&state=invented""")
    void anAnswerWithoutWhatItAnswersLeadsNowhere(String address) throws Exception {
        UnderWay way = underWay();
        leadsNowhere(way, back(way.owner(), way.browser(), address));
        assertThat(back(way.owner(), way.browser(), way.back()).getResponse().getStatus())
                .as("what is under way stays so")
                .isEqualTo(302);
    }

    @Test
    void anotherPersonsAnswerLeadsNowhere() throws Exception {
        UnderWay way = underWay();
        Somebody manager = way.stage().world().manager();
        Somebody colleague = worlds.clientPerson(manager, way.stage().world().crumb(), "Otto Crumb", Role.OWNER);

        leadsNowhere(way, back(way.stage().world().va(), way.browser(), way.back()));
        leadsNowhere(way, back(manager, way.browser(), way.back()));
        leadsNowhere(way, back(colleague, way.browser(), way.back()));
    }

    @Test
    void anAnswerIsNoneInAnotherAgency() throws Exception {
        UnderWay way = underWay();
        leadsNowhere(way, back(owner(desk.unconnected()), way.browser(), way.back()));
        leadsNowhere(way, back(worlds.world().manager(), way.browser(), way.back()));
    }

    @Test
    void theAnswerOfSomebodyInTwoAgenciesCountsWhereItWasBegun() throws Exception {
        UnderWay way = underWay();
        TestWorld.World other = worlds.world();
        MemberId there = membership.addClientPerson(
                other.manager().actor(),
                other.crumb(),
                way.owner().person(),
                "Nora Crumb",
                "nora." + UUID.randomUUID() + "@example.org",
                Role.OWNER);
        AccountId hers = accounts.add(
                other.manager().actor(),
                other.crumb(),
                new NewAccount(
                        NetworkName.X, AccountKind.PERSONAL, way.stage().onX().handle(), "Nora"),
                there);

        assertThat(leadsTo(back(way.owner(), way.browser(), way.back()).getResponse()))
                .isEqualTo(page(way.stage()));

        assertThat(isConnected(way.stage())).isTrue();
        assertThat(accounts.get(other.manager().actor(), hers).connected()).isFalse();
    }

    @Test
    void anAnswerThatNobodySignedInBringsIsLedToTheSignInAndLeavesWhatIsUnderWay() throws Exception {
        UnderWay way = underWay();
        MockHttpServletResponse asked = pages.answer(get(URI.create(way.back())).cookie(way.browser()));
        assertThat(asked.getStatus()).isEqualTo(302);
        assertThat(leadsTo(asked)).startsWith("/signin");
        nothingIsConnected(way.stage());
        back(way.owner(), way.browser(), way.back());
        assertThat(isConnected(way.stage())).isTrue();
    }

    @Test
    void whoeverLeftMeanwhileConnectsNothing() throws Exception {
        UnderWay way = underWay();
        membership.end(way.stage().world().manager().actor(), way.owner().member());
        MvcResult answered = back(way.owner(), way.browser(), way.back());
        assertThat(answered.getResponse().getStatus()).isEqualTo(404);
        assertThat(database.sql("select count(*) from connection where agency_id = ?")
                        .param(way.owner().actor().agency().bytes())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAnswerInAnotherBrowserLeadsNowhere() throws Exception {
        UnderWay way = underWay();
        UnderWay other = underWay();
        leadsNowhere(way, back(way.owner(), null, way.back()));
        leadsNowhere(way, back(way.owner(), other.browser(), way.back()));
        leadsNowhere(way, back(way.owner(), new Cookie("connect", ""), way.back()));
    }

    @Test
    void anAnswerOfAnotherNetworkLeadsNowhere() throws Exception {
        UnderWay way = underWay();
        String asFacebook =
                way.back().replace("/x?oauth_token=", "/facebook?state=").replace("oauth_verifier=", "code=");
        leadsNowhere(way, back(way.owner(), way.browser(), asFacebook));
    }

    @Test
    void anAnswerAfterTenMinutesLeadsNowhere() throws Exception {
        UnderWay way = underWay();
        database.sql("update connection_request set expires_at = utc_timestamp(6) where agency_id = ?")
                .param(way.owner().actor().agency().bytes())
                .update();
        leadsNowhere(way, back(way.owner(), way.browser(), way.back()));
    }

    @Test
    void aNoChangesNothingAndEndsTheRequest() throws Exception {
        UnderWay way = underWay();
        String token = Objects.requireNonNull(UriComponentsBuilder.fromUriString(way.back())
                .build()
                .getQueryParams()
                .getFirst("oauth_token"));

        MvcResult declined = back(way.owner(), way.browser(), "/connect/x?denied=" + token);

        assertThat(leadsTo(declined.getResponse())).isEqualTo(page(way.stage()));
        assertThat(alarm(declined)).startsWith("You said no on X");
        leadsNowhere(way, back(way.owner(), way.browser(), way.back()));
    }

    @Test
    void aNoOnFacebookLeadsBackToItsAccount() throws Exception {
        Stage stage = desk.unconnected(NetworkName.FACEBOOK);
        Somebody owner = owner(stage);
        String page = page(stage, stage.account(), "facebook");
        MockHttpServletResponse begun = begin(owner, page);
        String state = UriComponentsBuilder.fromUri(onward(begun))
                .build()
                .getQueryParams()
                .getFirst("state");

        MvcResult declined = back(
                owner, cookie(begun), "/connect/facebook?error=access_denied&error_reason=user_denied&state=" + state);

        assertThat(leadsTo(declined.getResponse())).isEqualTo(page);
        assertThat(alarm(declined)).startsWith("You said no on Facebook");
        nothingIsConnected(stage);
    }

    @Test
    void staffCanNeitherBeginNorSeeThePage() throws Exception {
        Stage stage = desk.unconnected();
        for (Somebody staff : List.of(stage.world().manager(), stage.world().va())) {
            assertThat(pages.answer(signedIn(get(page(stage)), staff)).getStatus())
                    .isEqualTo(403);
            MockHttpServletResponse begun = begin(staff, page(stage));
            assertThat(begun.getStatus()).isEqualTo(403);
            assertThat(begun.getContentAsString())
                    .contains("Only the owner of", "The owner of the account can lift it.");
        }
        assertThat(requests(stage)).isZero();
    }

    @Test
    void aVerifierThatXDidNotGiveConnectsNothing() throws Exception {
        UnderWay way = underWay();
        MvcResult refused = back(way.owner(), way.browser(), way.back().replaceAll("verifier=.*", "verifier=guess"));
        assertThat(alarm(refused)).startsWith("X did not let Countersign in");
        nothingIsConnected(way.stage());
    }

    @Test
    void leadsNowhereButIntoThisHouse() throws Exception {
        UnderWay way = underWay();
        String elsewhere = "&to=https://evil.example/&next=//evil.example&redirect_uri=https://evil.example";

        MvcResult answered = back(way.owner(), way.browser(), way.back() + elsewhere);

        assertThat(leadsTo(answered.getResponse())).isEqualTo(page(way.stage()));
        MockHttpServletResponse ended = pages.answer(
                signedIn(post(page(way.stage()) + "/end?to=//evil.example").with(csrf()), way.owner()));
        assertThat(leadsTo(ended)).isEqualTo(page(way.stage()));
        assertThat(isConnected(way.stage())).isFalse();
    }

    @Test
    void aFormOfAnotherSiteBeginsNothing() throws Exception {
        Stage stage = desk.unconnected();
        assertThat(pages.answer(signedIn(post(page(stage)), owner(stage))).getStatus())
                .isEqualTo(403);
        assertThat(requests(stage)).isZero();
    }

    @Test
    void oneAccountSpeaksForOneClientOfAnAgency() throws Exception {
        UnderWay way = underWay();
        back(way.owner(), way.browser(), way.back());
        Somebody manager = way.stage().world().manager();
        ClientId second = way.stage().world().mira();
        AccountId twice = accounts.add(
                manager.actor(),
                second,
                new NewAccount(
                        NetworkName.X, AccountKind.PERSONAL, way.stage().onX().handle(), "Again"),
                alsoOwns(way.stage(), second));
        MockHttpServletResponse begun = begin(way.owner(), page(way.stage(), twice, "x"));
        OwnersBrowser.Yes yes =
                browser.authorize(onward(begun), way.stage().onX().handle());

        MvcResult refused = back(
                way.owner(),
                cookie(begun),
                "/connect/x?oauth_token=" + yes.token() + "&oauth_verifier=" + yes.verifier());

        assertThat(alarm(refused)).contains("is connected here already", "one account speaks for one client");
        assertThat(accounts.get(manager.actor(), twice).connected()).isFalse();
        assertThat(isConnected(way.stage())).isTrue();
    }

    private MemberId alsoOwns(Stage stage, ClientId client) {
        String email = database.sql("select email from person where id = ?")
                .param(stage.owner().person().orElseThrow().bytes())
                .query(String.class)
                .single();
        Actor manager = stage.world().manager().actor();
        return membership.addClientPerson(
                manager, client, stage.owner().person().orElseThrow(), "Nora Crumb", email, Role.OWNER);
    }

    @Test
    void noAgencyGetsAnAccountBesideAnotherBySurprise() throws Exception {
        UnderWay here = underWay();
        back(here.owner(), here.browser(), here.back());
        Stage there = desk.unconnected();
        Somebody owner = owner(there);
        database.sql("update social_account set handle = ? where id = ?")
                .params(here.stage().onX().handle(), there.account().bytes())
                .update();

        MvcResult surprised = answered(there, owner, post(page(there)).with(csrf()), here.stage());

        assertThat(alarm(surprised)).contains("is connected at another agency");
        assertThat(surprised.getFlashMap().get("elsewhere")).isEqualTo(true);
        nothingIsConnected(there);

        answered(there, owner, post(page(there)).param("too", "yes").with(csrf()), here.stage());

        assertThat(isConnected(there)).isTrue();
        assertThat(isConnected(here.stage())).isTrue();
    }

    private MvcResult answered(Stage at, Somebody owner, MockHttpServletRequestBuilder beginning, Stage signedInAs)
            throws Exception {
        MockHttpServletResponse begun = pages.answer(signedIn(beginning, owner));
        OwnersBrowser.Yes yes =
                browser.authorize(onward(begun), signedInAs.onX().handle());
        assertThat(at.owner()).isEqualTo(owner.actor());
        return back(
                owner, cookie(begun), "/connect/x?oauth_token=" + yes.token() + "&oauth_verifier=" + yes.verifier());
    }

    @Test
    void anAskedOwnerIsLedThereOnceAndNobodyElseIs() throws Exception {
        Stage stage = desk.unconnected();
        Somebody owner = owner(stage);
        ConnectionAskId ask = asking.ask(stage.va(), stage.account());
        String link = "/connect/asked/" + stage.world().agency().slug() + "/" + ask;

        assertThat(leadsTo(pages.answer(signedIn(get(link), owner)))).isEqualTo(page(stage));
        assertThat(pages.answer(signedIn(get(link), stage.world().va())).getStatus())
                .isEqualTo(410);

        UnderWay way = underWay(stage);
        back(owner, way.browser(), way.back());

        MockHttpServletResponse over = pages.answer(signedIn(get(link), owner));
        assertThat(over.getStatus()).isEqualTo(410);
        assertThat(over.getContentAsString()).contains("This link is over");
        assertThat(asking.open(stage.va(), stage.world().crumb())).isEmpty();
    }

    @Test
    void aLinkTakenBackOrReplacedLeadsNowhere() throws Exception {
        Stage stage = desk.unconnected();
        Somebody owner = owner(stage);
        String base = "/connect/asked/" + stage.world().agency().slug() + "/";
        ConnectionAskId first = asking.ask(stage.va(), stage.account());
        ConnectionAskId second = asking.ask(stage.va(), stage.account());
        assertThat(pages.answer(signedIn(get(base + first), owner)).getStatus()).isEqualTo(410);
        assertThat(pages.answer(signedIn(get(base + second), owner)).getStatus())
                .isEqualTo(302);
        asking.takeBack(stage.va(), stage.account());
        assertThat(pages.answer(signedIn(get(base + second), owner)).getStatus())
                .isEqualTo(410);
    }

    @Test
    void aPageOfFacebookIsConnectedInTheSameWay() throws Exception {
        Stage stage = desk.unconnected(NetworkName.FACEBOOK);
        Somebody owner = owner(stage);
        String handle = accounts.get(stage.owner(), stage.account()).handle();
        FacebookPage onFacebook = facebook.create(handle, "Crumb");
        MockHttpServletResponse begun = begin(owner, page(stage, stage.account(), "facebook"));
        OwnersBrowser.Yes yes = browser.choose(onward(begun), onFacebook.id());
        String address = "/connect/facebook?state=" + yes.token() + "&code=" + yes.verifier();

        assertThat(back(stage.world().va(), cookie(begun), address)
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(back(owner, null, address).getResponse().getStatus()).isEqualTo(404);
        back(owner, cookie(begun), address);

        assertThat(isConnected(stage)).isTrue();
        assertThat(back(owner, cookie(begun), address).getResponse().getStatus())
                .as("a state works once")
                .isEqualTo(404);
        assertThat(x.find(handle)).as("its namesake on X is untouched").isPresent();
    }
}
