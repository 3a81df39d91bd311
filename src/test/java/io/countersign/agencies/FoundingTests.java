package io.countersign.agencies;

import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.Actor;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.identity.PersonDirectory;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.KeptLetters;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class FoundingTests {

    private static final String PASSWORD = "rain and piano";
    private static final Pattern FORM_TOKEN = Pattern.compile("(?s).*<meta name=\"csrf\" content=\"([^\"]+)\".*");

    private final KeptLetters letters;
    private final AgencyDoors doors;
    private final PersonDirectory people;
    private final Membership membership;
    private final Clientele clientele;
    private final Ledger ledger;
    private final JdbcTemplate database;
    private final PlainPages pages;
    private final World world;
    private final String slug = "agency-" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = "uma-" + slug + "@tide.example";

    FoundingTests(
            KeptLetters letters,
            AgencyDoors doors,
            PersonDirectory people,
            Membership membership,
            Clientele clientele,
            Ledger ledger,
            JdbcTemplate database,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.letters = letters;
        this.doors = doors;
        this.people = people;
        this.membership = membership;
        this.clientele = clientele;
        this.ledger = ledger;
        this.database = database;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
    }

    @BeforeEach
    void nobodyHasAskedYet() {
        database.update("delete from sign_in_throttle");
    }

    @Test
    void somebodyNewFoundsAnAgencyWithAClientForHerOwnVoice() throws Exception {
        MockHttpServletResponse founded = pages.answer(found(token(), "Tide Social", slug));
        assertThat(founded.getRedirectedUrl()).isEqualTo("/" + slug + "/day");
        PersonId uma = people.find(new EmailAddress(email)).orElseThrow().id();
        Actor actor = Actor.of(doors.open(slug, uma).orElseThrow().id(), uma);
        assertThat(membership.standing(actor).manager()).isTrue();
        ClientSummary own = clientele.visible(actor).getFirst();
        assertThat(own.name()).isEqualTo("Uma Tide");
        assertThat(own.kind()).isEqualTo(ClientKind.INDIVIDUAL);
        assertThat(membership.standing(actor).owned()).containsExactly(own.id());
        assertThat(ledger.lines(actor, LedgerQuery.newest(5)).stream()
                        .map(line -> line.sentence(Locale.ENGLISH, ZoneOffset.UTC)))
                .containsExactly(
                        "The agency was founded.",
                        "Uma Tide was added, the voice of Uma Tide, who founded the agency.");
    }

    @Test
    void theLinkWorksOnceAndLookingAtItChangesNothing() throws Exception {
        String token = token();
        for (int scan = 0; scan < 3; scan++) {
            assertThat(pages.read(get("/start/" + token))).contains(email, "What the agency is called");
        }
        assertThat(database.queryForList("select email from founding_link where email = ?", email))
                .hasSize(1);
        assertThat(pages.answer(found(token, "Tide", slug)).getStatus()).isEqualTo(302);
        MockHttpServletResponse again = pages.answer(found(token, "Tide", slug + "x"));
        assertThat(again.getStatus()).isEqualTo(404);
        assertThat(doors.named(slug + "x")).isEmpty();
        assertThat(pages.answer(get("/start/" + token)).getStatus()).isEqualTo(404);
    }

    @Test
    void anOldLinkLeadsNowhere() throws Exception {
        String token = token();
        database.update(
                "update founding_link set expires_at = utc_timestamp(6) - interval 1 second where email = ?", email);
        assertThat(pages.answer(found(token, "Tide", slug)).getStatus()).isEqualTo(404);
        assertThat(doors.named(slug)).isEmpty();
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswerAndLettersOfTheirOwn() throws Exception {
        String known = known();
        String toKnown = pages.answer(asked(known)).getContentAsString();
        String toUnknown = pages.answer(asked(email)).getContentAsString();
        assertThat(toKnown.replace(known, "x").replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", ""))
                .isEqualTo(toUnknown.replace(email, "x").replaceAll("content=\"[^\"]*\"|value=\"[^\"]*\"", ""));
        assertThat(letters.to(known).text()).contains("has a sign-in already", "/found");
        assertThat(letters.to(email).text()).contains("/start/").doesNotContain("sign-in already");
    }

    @Test
    void aLetterThatCouldNotBeSentIsSaidAndKeepsTheAddress() throws Exception {
        letters.fail(new MailSendException("no mail server"));
        MockHttpServletResponse answer = pages.answer(asked(email));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("could not be sent just now", "value=\"" + email + "\"");
        assertThat(database.queryForList("select email from founding_link where email = ?", email))
                .isEmpty();
    }

    @Test
    void whoAsksForManyLettersWaits() throws Exception {
        int sent = 0;
        while (pages.answer(asked(email)).getStatus() == 200) {
            sent++;
            assertThat(sent).isLessThan(50);
        }
        MockHttpServletResponse refused = pages.answer(asked(email));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("Please wait");
        assertThat(refused.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void whatIsRefusedKeepsWhatWasTypedAndFoundsNothing() throws Exception {
        String token = token();
        MockHttpServletResponse taken =
                pages.answer(found(token, "Tide & Co.", world.agency().slug()));
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString()).contains("is taken", "value=\"Tide &amp; Co.\"", "value=\"Uma Tide\"");
        assertThat(people.find(new EmailAddress(email))).isEmpty();
        assertThat(pages.answer(found(token, "Tide & Co.", slug)).getRedirectedUrl())
                .isEqualTo("/" + slug + "/day");
    }

    @Test
    void whoHasASignInFoundsWithIt() throws Exception {
        assertThat(pages.read(signedIn(get("/found"), world.va())))
                .contains("What the agency is called")
                .doesNotContain("id=\"password\"");
        MockHttpServletResponse founded = pages.answer(signedIn(form(post("/found")), world.va())
                .param("agency", "Second Desk")
                .param("slug", slug)
                .param("zone", "Europe/Lisbon"));
        assertThat(founded.getRedirectedUrl()).isEqualTo("/" + slug + "/day");
        assertThat(doors.of(world.va().actor().person().orElseThrow())).hasSize(2);
    }

    @Test
    void withoutASignInThatPageIsClosed() throws Exception {
        assertThat(pages.answer(get("/found")).getRedirectedUrl()).startsWith("/signin");
    }

    @Test
    void whoIsSignedInAsSomebodyElseIsToldAndFoundsNothing() throws Exception {
        String token = token();
        assertThat(pages.read(signedIn(found(token, "Tide", slug), world.va())))
                .contains("You are signed in as Ana Beltran", email);
        assertThat(doors.named(slug)).isEmpty();
    }

    private String known() {
        PersonId ana = world.va().actor().person().orElseThrow();
        return people.get(ana).email().value();
    }

    private String token() throws Exception {
        assertThat(pages.answer(asked(email)).getStatus()).isEqualTo(200);
        return letters.to(email).text().replaceFirst("(?s).*/start/(\\S+).*", "$1");
    }

    private MockHttpServletRequestBuilder asked(String address) throws Exception {
        return form(post("/start")).param("email", address);
    }

    private MockHttpServletRequestBuilder found(String token, String agency, String address) throws Exception {
        return form(post("/start/" + token))
                .param("name", "Uma Tide")
                .param("password", PASSWORD)
                .param("agency", agency)
                .param("slug", address)
                .param("zone", "Europe/Lisbon");
    }

    /** With the form's own token: the one of the test library would stay behind in the application. */
    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder sent) throws Exception {
        MockHttpServletResponse signIn = pages.answer(get("/signin"));
        return sent.cookie(Objects.requireNonNull(signIn.getCookie("form")))
                .param("_csrf", FORM_TOKEN.matcher(signIn.getContentAsString()).replaceFirst("$1"));
    }
}
