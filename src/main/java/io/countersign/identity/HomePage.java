package io.countersign.identity;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.param;

import io.countersign.base.PersonId;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RenderingResponse;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The start: straight into the one agency, a list of several, or what to do with none. It is a route and no controller,
 * because the desk's own requests also go to {@code /} and a controller would answer them with an error.
 */
@Configuration(proxyBeanMethods = false)
class HomePage {

    @Bean
    RouterFunction<ServerResponse> home(
            ObjectProvider<Home> home, @Value("${countersign.founding.open:true}") boolean founding) {
        return RouterFunctions.route(
                GET("/").and(param("v-r", value -> true).negate()),
                request -> answer(choices(home, CurrentPerson.id()), founding));
    }

    private static List<HomeChoice> choices(ObjectProvider<Home> home, PersonId person) {
        return home.stream().flatMap(places -> places.of(person).stream()).toList();
    }

    private static ServerResponse answer(List<HomeChoice> choices, boolean founding) throws Exception {
        if (choices.size() == 1) {
            return ServerResponse.seeOther(URI.create(choices.getFirst().path()))
                    .build();
        }
        return RenderingResponse.create("identity/home")
                .modelAttribute("choices", choices)
                .modelAttribute("founding", founding)
                .build();
    }
}
