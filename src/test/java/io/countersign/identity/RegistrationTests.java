package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.EmailAddress;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.testing.DatabaseTest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class RegistrationTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Autowired
    Registration registration;

    @Autowired
    PersonDirectory directory;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient database;

    private final EmailAddress email = EmailAddress.parse("mira-" + UUID.randomUUID() + "@harbour.example");

    @Test
    void givesAPersonASignIn() {
        PersonId mira = register("rain and piano");
        assertThat(directory.get(mira))
                .isEqualTo(new PersonSummary(mira, "Mira Holt", email, CHICAGO, Locale.forLanguageTag("en-US")));
        assertThat(directory.find(email)).map(PersonSummary::id).contains(mira);
    }

    @Test
    void knowsThePasswordAgainHoweverItsLettersAreComposed() {
        PersonId mira = register("un cafe\u0301 au lait");
        assertThat(passwords.matches(mira, "un caf\u00e9 au lait")).isTrue();
        assertThat(passwords.matches(mira, "un cafe au lait")).isFalse();
        assertThat(passwords.matches(mira, "")).isFalse();
        assertThat(passwords.matches(mira, "x".repeat(100_000))).isFalse();
    }

    @Test
    void keepsOnlyAnArgonHashOfThePassword() {
        PersonId mira = register("rain and piano");
        String hash = database.sql("select hash from password where person_id = unhex(?)")
                .param(mira.value().toString().replace("-", ""))
                .query(String.class)
                .single();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("piano");
    }

    @Test
    void refusesAnAddressThatHasASignInAlready() {
        register("rain and piano");
        assertThatThrownBy(() -> register("another long password"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(email.value());
    }

    @Test
    void storesNothingForAWeakPasswordOrAnEmptyName() {
        assertThatThrownBy(() -> register("short")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> registration.register(email, "  ", CHICAGO, Locale.US, "rain and piano"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("what you are called");
        assertThat(directory.find(email)).isEmpty();
    }

    @Test
    void refusesGuessesAtTheFreshPasswordAfterAFew() {
        PersonId mira = register("rain and piano");
        for (int guess = 0; guess < SignInThrottle.FREE_FOR_AN_ACCOUNT; guess++) {
            assertThat(passwords.matches(mira, "guess number " + guess)).isFalse();
        }
        assertThatThrownBy(() -> passwords.matches(mira, "rain and piano"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("wait");
    }

    @Test
    void findsNobodyUnderAnUnknownId() {
        assertThatThrownBy(() -> directory.get(PersonId.random())).isInstanceOf(NotFound.class);
    }

    private PersonId register(String password) {
        return registration.register(email, " Mira Holt ", CHICAGO, Locale.US, password);
    }
}
