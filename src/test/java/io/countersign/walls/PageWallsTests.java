package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.router.RouteConfiguration;
import io.countersign.base.Actor;
import io.countersign.base.ReservedWords;
import io.countersign.base.SignedIn;
import io.countersign.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody sees anything of another agency, or of a client they do not see, on any page of the desk. */
@DatabaseTest
class PageWallsTests extends SpringBrowserlessTest {

    private static final Map<ApplicationContext, Twins> TWINS = new ConcurrentHashMap<>();
    private static final Set<String> NOTHING = Set.of("NothingHereView", "NotYoursView");
    private static final String NOWHERE = "no-such-agency";

    private final Twins twins;
    private final Rows rows;

    PageWallsTests(ApplicationContext context, JdbcTemplate database) {
        this.twins = TWINS.computeIfAbsent(context, Twins::in);
        this.rows = new Rows(database);
    }

    /** A refused navigation is answered as in the running house, not by the test library. */
    @Override
    protected Routes discoverRoutes() {
        Routes found = super.discoverRoutes();
        Set<Class<? extends HasErrorParameter<?>>> errors = new HashSet<>(found.getErrorRoutes());
        errors.add(RouteAccessDeniedError.class);
        return new Routes(found.getRoutes(), errors, found.getLayouts(), found.getSkipPwaInit());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyPageHasItsLineAndEveryLineItsPage() {
        assertThat(registered().stream().map(PageWallsTests::belowTheAgency))
                .containsExactlyInAnyOrderElementsOf(
                        RouteTable.PAGES.stream().map(RouteLine::address).toList());
    }

    @Test
    void everyFirstWordThatIsNoAgencyIsReserved() {
        assertThat(registered().stream()
                        .filter(page -> !page.startsWith(":agency"))
                        .map(page -> page.split("/")[0]))
                .allMatch(ReservedWords::contains);
    }

    @Test
    void membersSeeTheirOwnPages() {
        for (RouteLine page : RouteTable.PAGES) {
            assertThat(opened(ActingAs.MANAGER, ours(), page, Target.OWN))
                    .as(page.address())
                    .doesNotStartWith("NothingHereView")
                    .doesNotStartWith("NotYoursView");
        }
    }

    @Test
    void anotherAgencyLooksLikeNone() {
        List<String> red = new ArrayList<>();
        for (RouteLine page : RouteTable.PAGES) {
            for (ActingAs role : List.of(ActingAs.MANAGER, ActingAs.VA_OF_BOTH, ActingAs.OWNER, ActingAs.SUSPENDED)) {
                String theirs = opened(role, theirs(), page, Target.OTHER_AGENCY);
                String nowhere = opened(role, NOWHERE, page, Target.OTHER_AGENCY);
                compare(red, page, role, theirs, nowhere);
            }
        }
        assertThat(red).isEmpty();
    }

    @Test
    void anothersIdLooksLikeNone() {
        List<String> red = new ArrayList<>();
        for (RouteLine page : RouteTable.PAGES) {
            if (!page.ids().isEmpty()) {
                compareIds(red, page, ActingAs.MANAGER, Target.OTHER_AGENCY);
                compareIds(red, page, ActingAs.VA_OF_ONE, Target.OTHER_CLIENT);
                compareIds(red, page, ActingAs.VA_OF_NONE, Target.OWN);
                compareIds(red, page, ActingAs.OWNER, Target.OTHER_CLIENT);
                compareIds(red, page, ActingAs.COLLEAGUE, Target.OTHER_CLIENT);
            }
        }
        assertThat(red).isEmpty();
    }

    @Test
    void pagesSayNothingOfClientsOneDoesNotSee() {
        Set<String> other = rows.idsOfClient(twins.ours().second().client());
        other.add(twins.ours().second().canary());
        for (RouteLine page : RouteTable.PAGES) {
            assertThat(opened(ActingAs.VA_OF_ONE, ours(), page, Target.OWN))
                    .as(page.address())
                    .doesNotContain(other);
        }
    }

    private void compareIds(List<String> red, RouteLine page, ActingAs role, Target target) {
        compare(red, page, role, opened(role, ours(), page, target), opened(role, ours(), page, Target.RANDOM));
    }

    private void compare(List<String> red, RouteLine page, ActingAs role, String theirs, String nowhere) {
        if (!theirs.equals(nowhere) || !NOTHING.contains(theirs.substring(0, theirs.indexOf(' ')))) {
            red.add("%s as %s: '%s' but elsewhere '%s'".formatted(page.address(), role, theirs, nowhere));
        }
    }

    /** What a page shows, or how it refuses, without the word of the agency and the ids in the address. */
    private String opened(ActingAs role, String agency, RouteLine page, Target target) {
        signIn(twins.actor(role));
        String path = agency + "/" + page.path(agency, twins.of(target));
        try {
            UI.getCurrentOrThrow().navigate(path);
            UI ui = UI.getCurrentOrThrow();
            HasElement whole = ui.getInternals().getActiveRouterTargetsChain().getLast();
            String shown = getCurrentView().getClass().getSimpleName() + " "
                    + whole.getElement().getOuterHTML();
            return shown.replace(agency, "agency");
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName() + " "
                    + Optional.ofNullable(refused.getMessage()).orElse("").replace(path, "path");
        }
    }

    private static void signIn(Actor actor) {
        SignedIn principal = () -> actor.person().orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }

    private static Set<String> registered() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("io.countersign."))
                .map(route -> route.getTemplate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String belowTheAgency(String template) {
        return template.replaceFirst("^:agency\\([^)]*\\)/?", "");
    }

    private String ours() {
        return twins.ours().world().agency().slug();
    }

    private String theirs() {
        return twins.theirs().world().agency().slug();
    }
}
