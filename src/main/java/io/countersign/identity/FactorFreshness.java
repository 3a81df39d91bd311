package io.countersign.identity;

import io.countersign.base.Freshness;
import io.countersign.base.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads in the sign-in at hand when its person last proved who they are; five minutes later it is no longer fresh. */
@Component
class FactorFreshness implements Freshness {

    static final Duration LASTS = Duration.ofMinutes(5);

    private final Clock clock;

    FactorFreshness(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isFresh(PersonId person) {
        Authentication atHand = SecurityContextHolder.getContext().getAuthentication();
        return CurrentPerson.of(atHand)
                        .filter(principal -> principal.person().equals(person))
                        .isPresent()
                && atHand != null
                && atHand.getAuthorities().stream()
                        .anyMatch(
                                one -> one instanceof FactorGrantedAuthority factor && isRecent(factor.getIssuedAt()));
    }

    private boolean isRecent(Instant proved) {
        Instant now = clock.instant();
        return !proved.isAfter(now) && now.isBefore(proved.plus(LASTS));
    }
}
