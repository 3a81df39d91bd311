package io.countersign.demo;

import io.countersign.base.Actor;
import io.countersign.identity.PersonPrincipal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets somebody of the demonstration do what asks for a fresh proof, as if the password had just been typed. */
@Component
public class FreshSignIn {

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    /** Does it as this person, and forgets the sign-in afterwards. */
    public <T> T as(Actor actor, Supplier<T> gesture) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new PersonPrincipal(actor.person().orElseThrow(), "", Locale.ENGLISH),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build())));
        SecurityContextHolder.setContext(signedIn);
        try {
            return gesture.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The same for what answers nothing. */
    public void run(Actor actor, Runnable gesture) {
        as(actor, () -> {
            gesture.run();
            return true;
        });
    }
}
