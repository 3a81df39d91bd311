package io.countersign.outside.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program outside that reads of one agency with a key, behind the house's real filters. */
record Program(MockMvc http, String agency, String secret) {

    private static final JsonMapper JSON = new JsonMapper();

    Program(WebApplicationContext application, String agency, String secret) {
        this(
                MockMvcBuilders.webAppContextSetup(application)
                        .apply(springSecurity())
                        .build(),
                agency,
                secret);
    }

    /** The ids of the deliveries that answer a question. */
    List<String> ids(String question) throws Exception {
        List<String> ids = new ArrayList<>();
        collect(read("deliveries?" + question), ids);
        return ids;
    }

    static void collect(JsonNode page, List<String> ids) {
        page.get("deliveries").forEach(one -> ids.add(one.get("id").asString()));
    }

    /** What must be answered. */
    JsonNode read(String what) throws Exception {
        MockHttpServletResponse answer = answer(what);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json(answer);
    }

    MockHttpServletResponse answer(String what) throws Exception {
        return answer(withKey(get(path(agency, what))));
    }

    /** What another key is answered at another agency's address. */
    MockHttpServletResponse shown(String another, String key) throws Exception {
        return answer(get(path(another, "health")).header("Authorization", "Bearer " + key));
    }

    MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }

    <B extends AbstractMockHttpServletRequestBuilder<B>> B withKey(B request) {
        return request.header("Authorization", "Bearer " + secret);
    }

    URI health() {
        return path(agency, "health");
    }

    static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsString());
    }

    private static URI path(String agency, String what) {
        return URI.create("/" + agency + "/api/v1/" + what);
    }
}
