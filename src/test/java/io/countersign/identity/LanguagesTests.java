package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.base.PersonId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class LanguagesTests {

    private final Languages languages = new Languages(List.of("en", "de"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void takesTheFirstLanguageAskedForThatIsSpokenHere() {
        request.setPreferredLocales(List.of(Locale.forLanguageTag("fi"), Locale.forLanguageTag("de-AT"), Locale.UK));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.forLanguageTag("de-AT"));
    }

    @Test
    void speaksEnglishToEverybodyElse() {
        request.setPreferredLocales(List.of(Locale.forLanguageTag("fi")));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void speaksThePersonsOwnLanguageFirst() {
        var person = new PersonPrincipal(PersonId.random(), "Rosa", Locale.GERMANY);
        var signedIn = new TestingAuthenticationToken(person, null);
        signedIn.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        request.setPreferredLocales(List.of(Locale.UK));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.GERMANY);
    }
}
