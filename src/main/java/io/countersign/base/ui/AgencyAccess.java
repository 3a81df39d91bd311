package io.countersign.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import io.countersign.base.PersonId;
import io.countersign.base.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens a page of an agency to its members only; an agency that is closed and one that does not exist look alike. */
@Configuration(proxyBeanMethods = false)
class AgencyAccess {

    @Bean
    static NavigationAccessControlConfigurer navigationAccess(
            org.springframework.beans.factory.ObjectProvider<Entrance> entrance) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new Membership(entrance))
                .withDecisionResolver(AgencyAccess::allOrNone);
    }

    /** One no is a no, and nobody's yes is one too. */
    private static AccessCheckResult allOrNone(List<AccessCheckResult> results, NavigationContext context) {
        Optional<AccessCheckResult> no = results.stream()
                .filter(result -> result.decision() != AccessCheckDecision.ALLOW
                        && result.decision() != AccessCheckDecision.NEUTRAL)
                .findFirst();
        boolean yes = results.stream().anyMatch(result -> result.decision() == AccessCheckDecision.ALLOW);
        return no.orElseGet(() -> yes ? context.allow() : context.deny("nobody opens it"));
    }

    /** The person behind the current sign-in; principals of the house know it. */
    static Optional<PersonId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    private record Membership(org.springframework.beans.factory.ObjectProvider<Entrance> entrance)
            implements NavigationAccessChecker {

        @Override
        public AccessCheckResult check(NavigationContext context) {
            Optional<String> slug = context.getParameters().get("agency");
            if (slug.isEmpty() || context.isErrorHandling()) {
                return context.neutral();
            }
            Optional<Visit> visit =
                    signedIn().flatMap(person -> entrance.getObject().enter(slug.get(), person));
            UI tab = UI.getCurrent();
            if (tab != null) {
                visit.ifPresent(found -> Desk.enter(tab, found));
            }
            return visit.isPresent() ? context.allow() : context.deny("not a member");
        }
    }
}
