package io.countersign.identity;

import io.countersign.base.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Reads who is signed in from Spring's security, the one place that knows how it is kept there. */
public final class CurrentPerson {

    private CurrentPerson() {}

    /** The person behind an authentication; empty for nobody and for anonymous visitors. */
    public static Optional<PersonPrincipal> of(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getPrincipal)
                .filter(PersonPrincipal.class::isInstance)
                .map(PersonPrincipal.class::cast);
    }

    /** The person signed in for the request at hand. */
    public static Optional<PersonPrincipal> atHand() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The id of the person signed in for the request at hand; fails on a path that lets others through. */
    public static PersonId id() {
        return atHand().map(PersonPrincipal::person)
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
