package io.countersign.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import io.countersign.base.PersonId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class HomePageTests {

    private static final HomeChoice BLUEBIRD = new HomeChoice("Bluebird Agency", "Manager", "/bluebird/day");
    private static final HomeChoice ACME = new HomeChoice("Acme", "VA", "/acme/day");

    private final PersonId mira = PersonId.random();

    @BeforeEach
    void signMiraIn() {
        var signedIn = new TestingAuthenticationToken(new PersonPrincipal(mira, "Mira Holt", Locale.ENGLISH), null);
        signedIn.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(signedIn);
    }

    @AfterEach
    void signMiraOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void leadsStraightIntoTheOnlyAgency() throws Exception {
        browser(BLUEBIRD).perform(get("/")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/bluebird/day"));
    }

    @Test
    void letsSomebodyOfSeveralAgenciesChoose() throws Exception {
        browser(BLUEBIRD, ACME)
                .perform(get("/"))
                .andExpect(view().name("identity/home"))
                .andExpect(model().attribute("choices", List.of(BLUEBIRD, ACME)));
    }

    @Test
    void saysWhatToDoToSomebodyOfNoAgency() throws Exception {
        browser()
                .perform(get("/"))
                .andExpect(view().name("identity/home"))
                .andExpect(model().attribute("founding", true));
    }

    @Test
    void leavesTheDesksOwnRequestsToTheDesk() throws Exception {
        browser(BLUEBIRD).perform(get("/?v-r=uidl")).andExpect(status().isNotFound());
        browser(BLUEBIRD).perform(post("/?v-r=uidl")).andExpect(status().isNotFound());
    }

    private MockMvc browser(HomeChoice... choices) {
        Home home = person -> person.equals(mira) ? List.of(choices) : List.of();
        var beans = new StaticListableBeanFactory(java.util.Map.of("home", home));
        return MockMvcBuilders.routerFunctions(new HomePage().home(beans.getBeanProvider(Home.class), true))
                .build();
    }
}
