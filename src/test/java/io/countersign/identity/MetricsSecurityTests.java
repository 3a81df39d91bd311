package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.countersign.testing.DatabaseTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class MetricsSecurityTests {

    private static final String PATH = "/actuator/prometheus";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static MockMvc browser(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Nested
    @DatabaseTest
    class WithoutAToken {

        private final MockMvc browser;

        WithoutAToken(@Autowired WebApplicationContext application) {
            this.browser = browser(application);
        }

        @Test
        void nobodyFindsThem() throws Exception {
            browser.perform(get(PATH)).andExpect(status().isNotFound());
            browser.perform(get(PATH).with(user("somebody"))).andExpect(status().isNotFound());
            browser.perform(get(PATH).header("Authorization", "Bearer ")).andExpect(status().isNotFound());
        }
    }

    @Nested
    @DatabaseTest
    @TestPropertySource(
            properties = {"countersign.metrics-token=" + TOKEN, "management.prometheus.metrics.export.enabled=true"})
    class WithAToken {

        private final MockMvc browser;

        WithAToken(@Autowired WebApplicationContext application) {
            this.browser = browser(application);
        }

        @Test
        void whoeverShowsItReadsThem() throws Exception {
            var answer = browser.perform(get(PATH).header("Authorization", "Bearer " + TOKEN))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(Matchers.allOf(
                                    Matchers.containsString("countersign_publishing_queue_lag_seconds 0.0"),
                                    Matchers.containsString("countersign_publishing_deliveries{state=\"UNKNOWN\"} 0.0"),
                                    Matchers.containsString("countersign_publishing_sweep_last_seconds"),
                                    Matchers.containsString("countersign_ledger_append_wait_seconds_bucket"))))
                    .andReturn();
            assertThat(answer.getRequest().getSession(false)).isNull();
        }

        @Test
        void nobodyElseDoes() throws Exception {
            browser.perform(get(PATH).with(user("somebody")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(header().string("WWW-Authenticate", "Bearer"));
            browser.perform(get(PATH).header("Authorization", "Bearer " + TOKEN + "0"))
                    .andExpect(status().isUnauthorized());
        }
    }
}
