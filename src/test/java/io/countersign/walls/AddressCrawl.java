package io.countersign.walls;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import io.countersign.base.PersonId;
import io.countersign.identity.PersonPrincipal;
import io.countersign.outside.ReadingKeys;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Asks every address that Spring answers as everybody, with everybody's ids, and looks at all that comes back. */
final class AddressCrawl {

    private final Twins twins;
    private final Leaks leaks;
    private final MockMvc house;
    private final String key;

    AddressCrawl(WebApplicationContext context, Twins twins, Leaks leaks) {
        this.twins = twins;
        this.leaks = leaks;
        this.house = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.key = context.getBean(ReadingKeys.class)
                .make(twins.ours().manager().actor(), "Two worlds", null)
                .secret();
    }

    void walk() {
        for (RouteLine line : RouteTable.MAPPINGS) {
            for (Onlooker visitor : Onlooker.values()) {
                for (Target target : Target.values()) {
                    ask(visitor, line, twins.ours(), target);
                }
                ask(visitor, line, twins.theirs(), Target.OTHER_AGENCY);
            }
        }
    }

    /** What somebody could change for good is asked for with the ids of others alone. */
    private void ask(Onlooker visitor, RouteLine line, AgencySide agency, Target target) {
        var method =
                HttpMethod.valueOf(line.address().substring(0, line.address().indexOf(' ')));
        if (method != HttpMethod.GET && target == Target.OWN) {
            return;
        }
        String slug = agency.world().agency().slug();
        String path = line.path(slug, twins.of(target)).replace("{token}", token(visitor));
        String where = line.address() + " of " + (agency == twins.ours() ? "ours" : "theirs") + " as " + visitor
                + " with ids of " + target;
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(method, path).with(csrf());
        PersonId person = visitor.person(twins);
        if (person != null) {
            var principal = new PersonPrincipal(person, "Somebody", Locale.ENGLISH);
            request.with(authentication(new UsernamePasswordAuthenticationToken(principal, "", List.of())));
        }
        if (line.kind() == RouteLine.Kind.KEY && visitor == Onlooker.MANAGER) {
            request.header("Authorization", "Bearer " + key);
        }
        leaks.look(where, visitor.forbidden(twins), answer(request));
    }

    /** Whoever holds a link has the one of the first client's owner; all others guess. */
    private String token(Onlooker visitor) {
        return visitor == Onlooker.LINK_HOLDER
                ? twins.ours().first().content().outside().linkToken()
                : "A".repeat(43);
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response =
                    house.perform(request).andReturn().getResponse();
            String headers = response.getHeaderNames().stream()
                    .map(name -> name + ": " + response.getHeaders(name))
                    .collect(Collectors.joining("\n"));
            return response.getStatus() + " " + response.getErrorMessage() + " " + headers + " "
                    + response.getContentAsString();
        } catch (Exception broken) {
            return broken.toString();
        }
    }
}
