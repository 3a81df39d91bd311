package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.countersign.base.Identifier;
import io.countersign.base.ReservedWords;
import io.countersign.identity.PersonPrincipal;
import io.countersign.outside.ReadingKeys;
import io.countersign.testing.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody gets anything of another agency by an address that Spring answers. */
@DatabaseTest
class MappingWallsTests {

    private static final String NOWHERE = "no-such-agency";

    private final RequestMappingHandlerMapping mappings;
    private final MockMvc browser;
    private final WebApplicationContext application;

    MappingWallsTests(
            WebApplicationContext application,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.application = application;
        this.mappings = mappings;
        this.browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void everyMappingHasItsLineAndEveryLineItsMapping() {
        Set<String> listed =
                RouteTable.MAPPINGS.stream().map(RouteLine::address).collect(Collectors.toCollection(TreeSet::new));
        assertThat(registered())
                .as("addresses that Spring answers; each needs a line in RouteTable")
                .isEqualTo(listed);
    }

    @Test
    void everyFirstWordThatIsNoAgencyIsReserved() {
        assertThat(registered().stream()
                        .map(address ->
                                address.substring(address.indexOf('/') + 1).split("/")[0])
                        .filter(word -> !word.isEmpty() && !word.equals("{agency}")))
                .allMatch(ReservedWords::contains);
    }

    @Test
    void anotherAgencyAndAnothersIdLookLikeNone() throws Exception {
        var twins = Twins.in(application);
        String ours = twins.ours().world().agency().slug();
        String theirs = twins.theirs().world().agency().slug();
        List<String> red = new ArrayList<>();
        for (RouteLine line : RouteTable.MAPPINGS) {
            if (line.kind() == RouteLine.Kind.AGENCY || line.kind() == RouteLine.Kind.LINK) {
                String unknown = answer(twins, line, NOWHERE, Target.OTHER_AGENCY);
                compare(red, line, answer(twins, line, theirs, Target.OTHER_AGENCY), unknown);
                if (!line.ids().isEmpty()) {
                    String random = answer(twins, line, ours, Target.RANDOM);
                    compare(red, line, answer(twins, line, ours, Target.OTHER_AGENCY), random);
                }
            }
        }
        assertThat(red).isEmpty();
    }

    @Test
    void aKeyOpensItsOwnAgencyAndAllOthersLookLikeNone() throws Exception {
        var twins = Twins.in(application);
        String ours = twins.ours().world().agency().slug();
        String theirs = twins.theirs().world().agency().slug();
        String secret = application
                .getBean(ReadingKeys.class)
                .make(twins.ours().manager().actor(), "Walls", null)
                .secret();
        Set<String> ofTheirs = new Rows(application.getBean(JdbcTemplate.class))
                .idsOfAgency(twins.theirs().world().agency().id());
        for (RouteLine line : RouteTable.MAPPINGS) {
            if (line.kind() == RouteLine.Kind.KEY) {
                String unknown = read(twins, line, NOWHERE, secret);
                assertThat(unknown).as(line.address()).startsWith("401 ");
                assertThat(read(twins, line, theirs, secret)).as(line.address()).isEqualTo(unknown);
                assertThat(read(twins, line, ours, "csr_none"))
                        .as(line.address())
                        .isEqualTo(unknown);
                assertThat(read(twins, line, ours, secret))
                        .as(line.address())
                        .startsWith("200 ")
                        .contains(twins.ours().first().canary())
                        .doesNotContain(twins.theirs().first().canary())
                        .doesNotContain(ofTheirs.stream()
                                .map(id -> Identifier.text(UUID.fromString(id)))
                                .toList());
            }
        }
    }

    /** What a program gets that shows a key, though its browser is signed in as well. */
    private String read(Twins twins, RouteLine line, String agency, String secret) throws Exception {
        String path = line.path(agency, twins.ours().first());
        MockHttpServletResponse response = browser.perform(MockMvcRequestBuilders.get(path)
                        .header("Authorization", "Bearer " + secret)
                        .with(authentication(manager(twins))))
                .andReturn()
                .getResponse();
        return response.getStatus() + " " + response.getContentAsString();
    }

    private static UsernamePasswordAuthenticationToken manager(Twins twins) {
        var principal = new PersonPrincipal(twins.ours().manager().person(), "Rosa", Locale.ENGLISH);
        return new UsernamePasswordAuthenticationToken(principal, "", List.of());
    }

    private static void compare(List<String> red, RouteLine line, String theirs, String unknown) {
        if (!theirs.equals(unknown) || theirs.startsWith("2")) {
            red.add("%s: '%s' but elsewhere '%s'".formatted(line.address(), theirs, unknown));
        }
    }

    private String answer(Twins twins, RouteLine line, String agency, Target target) throws Exception {
        String token = twins.ours().first().content().outside().linkToken();
        String path = line.path(agency, twins.of(target)).replace("{token}", token);
        var method =
                HttpMethod.valueOf(line.address().substring(0, line.address().indexOf(' ')));
        MockHttpServletResponse response = browser.perform(MockMvcRequestBuilders.request(method, path)
                        .with(csrf())
                        .with(authentication(manager(twins))))
                .andReturn()
                .getResponse();
        String body = response.getContentAsString().replaceAll("[-_A-Za-z0-9]{80,}", "form token");
        return (response.getStatus() + " " + response.getRedirectedUrl() + " " + body)
                .replace(path, "path")
                .replace(agency, "agency");
    }

    private Set<String> registered() {
        return Registered.mappings(mappings);
    }
}
