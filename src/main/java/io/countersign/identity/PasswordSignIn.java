package io.countersign.identity;

import java.time.Clock;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs a person in by e-mail address and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final PasswordCheck check;
    private final Clock clock;

    PasswordSignIn(PasswordCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String password = Objects.toString(typed.getCredentials(), "");
        return check.signIn(typed.getName(), password, addressOf(typed))
                .map(this::signedIn)
                .orElseThrow(() -> new BadCredentialsException("wrong address or password"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Authentication signedIn(PersonSummary person) {
        return SessionStart.authenticated(person, FactorGrantedAuthority.PASSWORD_AUTHORITY, clock.instant());
    }

    private static String addressOf(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
