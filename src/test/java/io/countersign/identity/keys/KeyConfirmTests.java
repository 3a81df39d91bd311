package io.countersign.identity.keys;

import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

/** Proving once more who one is, by a passkey beside the password. */
@DatabaseTest
@Import(TestKeys.class)
class KeyConfirmTests {

    private final PlainPages pages;
    private final World world;
    private final Somebody mira;
    private final SoftDevice phone;
    private final SoftDevice another;

    KeyConfirmTests(TestKeys phones, TestWorld.Builder worlds, WebApplicationContext context) {
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.mira = world.miraOwner();
        this.phone = phones.phoneOf(mira.person());
        this.another = phones.phoneOf(world.va().person());
    }

    @Test
    void isOfferedToWhoHasOne() throws Exception {
        assertThat(pages.read(signedIn(get("/confirm"), mira)))
                .contains("action=\"/confirm/key\"", "data-ask=\"/confirm/challenge\"", "action=\"/confirm\"");
        assertThat(pages.read(signedIn(get("/confirm"), world.manager()))).doesNotContain("/confirm/key");
    }

    @Test
    void makesTheSignInFreshAndLeadsOn() throws Exception {
        MvcResult proved = confirm(phone, challenge());
        assertThat(proved.getResponse().getRedirectedUrl()).isEqualTo("/sessions");
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(proved.getRequest().getSession(false));
        SecurityContext context = (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        assertThat(Objects.requireNonNull(context.getAuthentication()).getAuthorities())
                .anyMatch(factor -> FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(factor.getAuthority()));
    }

    @Test
    void takesEachAnswerOnce() throws Exception {
        String challenge = challenge();
        confirm(phone, challenge);
        refused(confirm(phone, challenge));
    }

    @Test
    void takesNobodyElsesKey() throws Exception {
        refused(confirm(another, challenge()));
    }

    @Test
    void takesNoAnswerThatWasGivenToSignIn() throws Exception {
        refused(confirm(phone, pages.read(post("/signin/challenge").with(pages.formToken()))));
    }

    private void refused(MvcResult result) throws Exception {
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/confirm?after=key&to=%2Fsessions");
        assertThat(pages.read(signedIn(get("/confirm").param("after", "key"), mira)))
                .contains("This passkey does not prove it");
    }

    private String challenge() throws Exception {
        return pages.read(signedIn(post("/confirm/challenge").with(pages.formToken()), mira));
    }

    private MvcResult confirm(SoftDevice device, String challenge) throws Exception {
        return pages.result(signedIn(
                KeyPagesTests.answered(
                                post("/confirm/key").param("to", "/sessions"), device.answer(challenge), challenge)
                        .with(pages.formToken()),
                mira));
    }
}
