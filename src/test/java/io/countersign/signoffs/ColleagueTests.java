package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.agencies.InvitationSummary;
import io.countersign.agencies.Inviting;
import io.countersign.agencies.NewInvitation;
import io.countersign.agencies.OpenInvitations;
import io.countersign.base.Role;
import io.countersign.identity.PersonPrincipal;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An owner invites colleagues of the own client on the phone. */
@DatabaseTest
class ColleagueTests {

    private static final Pattern LINK = Pattern.compile("/join/([A-Za-z0-9_-]{43})\"");

    private final Inviting inviting;
    private final OpenInvitations open;
    private final MockMvc pages;
    private final World world;
    private final TestWorld.Builder worlds;
    private final String me;
    private final String email = "ben-" + UUID.randomUUID() + "@example.org";

    ColleagueTests(Inviting inviting, OpenInvitations open, WebApplicationContext context, TestWorld.Builder worlds) {
        this.inviting = inviting;
        this.open = open;
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.worlds = worlds;
        this.world = worlds.world();
        this.me = "/" + world.agency().slug() + "/me";
    }

    @Test
    void anOwnerInvitesAColleagueAndSeesTheLinkOnce() throws Exception {
        assertThat(read(get(me), world.crumbOwner())).contains("Invite a colleague");
        String made = read(invitation(email), world.crumbOwner());
        assertThat(made).contains("Ben Baker is invited", "on its way to " + email);
        assertThat(open.of(link(made)).orElseThrow().role()).isEqualTo(Role.COLLEAGUE);
        assertThat(read(get(me + "/invite"), world.crumbOwner()))
                .contains("Ben Baker", "waits for an answer")
                .doesNotContain("/join/");
        InvitationSummary one = invitations().getFirst();
        assertThat(one.client()).isEqualTo(world.crumb());
    }

    @Test
    void anInvitationIsSentAgainAndTakenBack() throws Exception {
        String first = link(read(invitation(email), world.crumbOwner()));
        String row = me + "/invite/" + invitations().getFirst().id().text();
        String second = link(read(post(row + "/again").with(csrf()), world.crumbOwner()));
        assertThat(open.of(first)).isEmpty();
        assertThat(open.of(second)).isPresent();
        assertThat(answer(post(row + "/end").with(csrf()), world.crumbOwner()).getRedirectedUrl())
                .isEqualTo(me + "/invite");
        assertThat(open.of(second)).isEmpty();
        assertThat(answer(post(row + "/again").with(csrf()), world.crumbOwner()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        MockHttpServletResponse refused = answer(invitation("no address"), world.crumbOwner());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("value=\"Ben Baker\"", "value=\"no address\"", "role=\"alert\"");
        assertThat(invitations()).isEmpty();
    }

    @Test
    void onlyWhoOwnsAVoiceHasThePage() throws Exception {
        Somebody colleague = worlds.clientPerson(world.manager(), world.crumb(), "Ben Baker", Role.COLLEAGUE);
        for (Somebody other : List.of(world.manager(), world.va(), colleague)) {
            assertThat(read(get(me), other)).doesNotContain("Invite a colleague");
            assertThat(answer(get(me + "/invite"), other).getStatus()).isEqualTo(404);
            assertThat(answer(invitation(email), other).getStatus()).isEqualTo(404);
        }
        assertThat(invitations()).isEmpty();
    }

    @Test
    void whoeverIsInvitedByTheAgencyToAnotherRoleIsNotHersToTakeBack() throws Exception {
        inviting.invite(
                world.manager().actor(), new NewInvitation(email, "Lea Lund", Role.OWNER, world.crumb(), false));
        InvitationSummary agencys =
                inviting.all(world.manager().actor()).stream().findFirst().orElseThrow();
        for (String what : List.of("/again", "/end")) {
            assertThat(answer(post(me + "/invite/" + agencys.id().text() + what).with(csrf()), world.crumbOwner())
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    private MockHttpServletRequestBuilder invitation(String address) {
        return post(me + "/invite").with(csrf()).param("name", "Ben Baker").param("email", address);
    }

    private List<InvitationSummary> invitations() {
        return inviting.all(world.crumbOwner().actor());
    }

    private static String link(String page) {
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String read(MockHttpServletRequestBuilder request, Somebody who) throws Exception {
        MockHttpServletResponse response = answer(request, who);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Somebody who) throws Exception {
        var token = new TestingAuthenticationToken(
                new PersonPrincipal(who.person(), who.name(), Locale.ENGLISH), null, "ROLE_USER");
        return pages.perform(request.locale(Locale.ENGLISH).with(authentication(token)))
                .andReturn()
                .getResponse();
    }
}
