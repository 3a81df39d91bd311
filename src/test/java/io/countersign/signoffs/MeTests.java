package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.MandateSummary;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Speaking;
import io.countersign.base.MemberId;
import io.countersign.identity.PersonPrincipal;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(SigningDesk.class)
class MeTests {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    private final SigningDesk desk;
    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final MockMvc pages;
    private final World world;
    private final Somebody owner;
    private final String me;
    private final LocalDate soon;

    MeTests(
            SigningDesk desk,
            Mandating mandating,
            AccountKeeping accounts,
            WebApplicationContext context,
            TestWorld.Builder worlds,
            Clock clock) {
        this.desk = desk;
        this.mandating = mandating;
        this.accounts = accounts;
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.world = worlds.world();
        this.owner = world.crumbOwner();
        this.me = "/" + world.agency().slug() + "/me";
        this.soon = LocalDate.ofInstant(clock.instant(), LISBON).plusDays(30);
    }

    @Test
    void showsWhoSomebodyIsAndTheAccountsOfTheirVoice() throws Exception {
        assertThat(read(signedIn(get(me), owner)))
                .contains("Mira Crumb", "@crumbandco", "Nobody but you may speak here.", "Let somebody speak")
                .contains("Nothing yet", "Sign out", "name=\"face\"", "Say or ask")
                .doesNotContain("@harbourcoach");
        assertThat(read(signedIn(get(me), world.va()))).contains("Ana Beltran", "No account speaks with your voice");
    }

    @Test
    void isForMembersByTheirSessionAlone() throws Exception {
        assertThat(answer(get(me)).getStatus()).isIn(302, 303);
        for (String page : List.of("/elsewhere/me", "/elsewhere/me/signed", "/elsewhere/me/speak/none")) {
            assertThat(answer(signedIn(get(page), owner)).getStatus()).isEqualTo(404);
        }
        assertThat(answer(signedIn(get(speak(world.corporate())), world.manager()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void letsSomebodySpeakUntilTheEndOfADayAndEndsIt() throws Exception {
        assertThat(read(signedIn(get(speak(world.corporate())), owner)))
                .contains("Whoever you choose may speak as @crumbandco, by name")
                .contains(world.va().name(), world.manager().name())
                .doesNotContain("value=\"" + owner.member().text());
        MvcResult granted = pages.perform(signedIn(grant(world.corporate(), "harbour-lights"), owner))
                .andReturn();
        assertThat(granted.getResponse().getRedirectedUrl()).isEqualTo(me);
        assertThat(granted.getFlashMap().get("notice"))
                .isEqualTo("Ana Beltran may answer people and sign posts as @crumbandco, by name, until %s."
                        .formatted(DateTimeFormatter.ofPattern("d MMMM y", Locale.ENGLISH)
                                .format(soon)));
        MandateSummary mandate = mandates().getFirst();
        Instant end = soon.plusDays(1).atStartOfDay(LISBON).toInstant();
        assertThat(mandate.until()).isBetween(end.minusSeconds(1), end);
        assertThat(read(signedIn(get(me), owner))).contains("Ana Beltran", "End it");

        String ending = speak(world.corporate()) + "/end/" + mandate.id().text();
        assertThat(read(signedIn(get(ending), owner))).contains("End it for Ana Beltran?");
        MockHttpServletResponse wrong =
                answer(signedIn(post(ending).with(csrf()).param("password", "wrong"), owner));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("not your password", "End it for Ana Beltran?");
        assertThat(speakers()).contains(world.va().member());
        answer(signedIn(post(ending).with(csrf()).param("password", "harbour-lights"), owner));
        assertThat(speakers()).containsExactly(owner.member());
        assertThat(answer(signedIn(get(ending), owner)).getStatus()).isEqualTo(404);
    }

    @Test
    void namesEachSpeakerOnceAndEndsAllTheirMandates() throws Exception {
        Instant soonest = soon.atStartOfDay(LISBON).toInstant();
        mandating.grant(owner.actor(), world.corporate(), world.va().member(), MandateTerm.until(soonest));
        mandating.grant(
                owner.actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(soonest.plus(Duration.ofDays(9))));
        assertThat(read(signedIn(get(me), owner)).split("End it for Ana Beltran", -1))
                .hasSize(2);
        assertThat(read(signedIn(get(me), world.va())))
                .contains("Where you may speak for others", "@crumbandco", "Mira Crumb lets you");
        String ending =
                speak(world.corporate()) + "/end/" + mandates().getFirst().id().text();
        answer(signedIn(post(ending).with(csrf()).param("password", "harbour-lights"), owner));
        assertThat(speakers()).containsExactly(owner.member());
        assertThat(read(signedIn(get(me), world.va()))).doesNotContain("@crumbandco");
    }

    @Test
    void aMandateMayBeForAnswersAlone() throws Exception {
        assertThat(read(signedIn(get(speak(world.corporate())), owner))).contains("only posts", "A year at most");
        MvcResult granted = pages.perform(signedIn(grant(world.corporate(), "harbour-lights", "ANSWERS"), owner))
                .andReturn();
        assertThat((String) granted.getFlashMap().get("notice")).startsWith("Ana Beltran may answer people as");
        assertThat(speakers()).containsExactly(owner.member());
        assertThat(accounts.speakers(owner.actor(), world.corporate(), Speaking.ANSWERS))
                .contains(world.va().member());
        assertThat(read(signedIn(get(me), owner))).contains("only answers");
        assertThat(read(signedIn(get(me), world.va()))).contains("only answers");
    }

    @Test
    void theOwnerSaysWhoAnswersWhen() throws Exception {
        String duty = me + "/duty/" + world.corporate().text();
        answer(signedIn(grant(world.corporate(), "harbour-lights", "ANSWERS"), owner));
        assertThat(read(signedIn(get(duty), owner)))
                .contains("Who answers when on @crumbandco", "Ana Beltran", "Mira Crumb", "Nobody is on the list");
        MockHttpServletRequestBuilder noDays = post(duty)
                .with(csrf())
                .param("who", world.va().member().text())
                .param("from", "08:30")
                .param("until", "12:00");
        MockHttpServletResponse refused = answer(signedIn(noDays, owner));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Choose the days of the week", "value=\"08:30\"")
                .containsPattern("value=\"" + world.va().member().text() + "\"\\s+selected");
        assertThat(answer(signedIn(noDays.param("days", "MONDAY", "SUNDAY"), owner))
                        .getRedirectedUrl())
                .isEqualTo(duty);
        for (Somebody who : List.of(owner, world.va())) {
            assertThat(read(signedIn(get(me), who))).contains("Ana Beltran answers Mon, Sun, 08:30\u201312:00");
        }
        assertThat(answer(signedIn(get(duty), world.va())).getStatus()).isEqualTo(404);
        String page = read(signedIn(get(duty), owner));
        Matcher end = Pattern.compile("action=\"(" + duty + "/[^\"]+/end)\"").matcher(page);
        assertThat(end.find()).isTrue();
        answer(signedIn(post(end.group(1)).with(csrf()), owner));
        assertThat(read(signedIn(get(duty), owner))).contains("Nobody is on the list");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() throws Exception {
        MockHttpServletResponse wrong = answer(signedIn(grant(world.corporate(), "wrong"), owner));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString())
                .contains("not your password")
                .contains("value=\"" + soon + "\"")
                .containsPattern("value=\"" + world.va().member().text() + "\"\\s+selected");
        refusedWith("Choose who may speak.", "who", "");
        refusedWith("Choose what they may do", "scope", "EVERYTHING");
        refusedWith("A mandate lasts a year at most", "until", soon.plusYears(1).toString());
        refusedWith("Choose the last day", "until", "soon");
        refusedWith("Choose the last day", "until", "+99999-01-01");
        refusedWith("A mandate needs an end that is still to come", "until", "2020-02-02");
        assertThat(mandates()).isEmpty();
    }

    @Test
    void refusesAnybodyButTheOwnerWithTheRule() throws Exception {
        for (Somebody other : List.of(world.manager(), world.va())) {
            MockHttpServletResponse refused = answer(signedIn(grant(world.corporate(), "harbour-lights"), other));
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getContentAsString())
                    .contains("Only the owner of the account can let somebody speak on it");
        }
        assertThat(answer(signedIn(grant(world.corporate(), "harbour-lights"), world.miraOwner()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(mandates()).isEmpty();
    }

    @Test
    void nobodyIsGivenLeaveToSpeakOnAPersonalAccount() throws Exception {
        assertThat(read(signedIn(get(me), world.miraOwner())))
                .contains("@harbourcoach", "Nobody but you can speak here, and nobody can be given leave to.")
                .doesNotContain("Let somebody speak");
        assertThat(answer(signedIn(get(speak(world.personal())), world.miraOwner()))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse byHand = answer(signedIn(grant(world.personal(), "harbour-lights"), world.miraOwner()));
        assertThat(byHand.getStatus()).isEqualTo(403);
        assertThat(byHand.getContentAsString()).contains("voice. Nobody else can be given leave to speak on it.");
    }

    @Test
    void showsWhatWasSignedTheLatestFirst() throws Exception {
        RevisionId first = desk.askedOnCorporate(world, "Bread for everybody");
        String fingerprint = desk.sign(owner.actor(), first).getFirst().fingerprint();
        RevisionId second = desk.askedOnCorporate(world, "Cake for some");
        desk.sign(owner.actor(), second);
        desk.withdraw(owner.actor(), second);
        String mine = read(signedIn(get(me + "/signed"), owner));
        assertThat(mine)
                .contains("Bread for everybody", fingerprint, "Signed with your password", "@crumbandco")
                .contains("It does not count any more")
                .doesNotContain("Older", "Newer");
        assertThat(mine.indexOf("Cake for some")).isLessThan(mine.indexOf("Bread for everybody"));
        assertThat(read(signedIn(get(me), owner))).contains("2 posts, each with its proof");
        assertThat(read(signedIn(get(me + "/signed"), world.manager()))).doesNotContain("Bread");
        assertThat(read(signedIn(get(me + "/signed").param("page", "7"), owner)))
                .contains("Newer");
    }

    private void refusedWith(String sentence, String field, String typed) throws Exception {
        MockHttpServletRequestBuilder form = post(speak(world.corporate()))
                .with(csrf())
                .param("who", field.equals("who") ? typed : world.va().member().text())
                .param("scope", field.equals("scope") ? typed : "ALL")
                .param("until", field.equals("until") ? typed : soon.toString())
                .param("password", "harbour-lights");
        MockHttpServletResponse refused = answer(signedIn(form, owner));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains(sentence).contains("<form");
    }

    private MockHttpServletRequestBuilder grant(AccountId account, String password) {
        return grant(account, password, "ALL");
    }

    private MockHttpServletRequestBuilder grant(AccountId account, String password, String scope) {
        return post(speak(account))
                .with(csrf())
                .param("who", world.va().member().text())
                .param("scope", scope)
                .param("until", soon.toString())
                .param("password", password);
    }

    private String speak(AccountId account) {
        return me + "/speak/" + account.text();
    }

    private List<MandateSummary> mandates() {
        return mandating.on(owner.actor(), world.corporate());
    }

    private List<MemberId> speakers() {
        return accounts.speakers(owner.actor(), world.corporate(), Speaking.POSTS);
    }

    private static MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request, Somebody who) {
        var token = new TestingAuthenticationToken(
                new PersonPrincipal(who.person(), who.name(), Locale.ENGLISH), null, "ROLE_USER");
        return request.with(authentication(token));
    }

    private String read(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = answer(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.locale(Locale.ENGLISH)).andReturn().getResponse();
    }
}
