package io.countersign.walls;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the house itself says it answers. */
final class Registered {

    private Registered() {}

    /** The pages of the desk, below the agency's own word. */
    static Set<String> pages(ServletContext house) {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(house)).getRegisteredRoutes().stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("io.countersign."))
                .map(route -> route.getTemplate().replaceFirst("^:agency\\([^)]*\\)/?", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What Spring answers, with its method. */
    static Set<String> mappings(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.countersign."))
                .flatMap(entry -> addresses(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> names = methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .filter(path -> !path.startsWith(RouteTable.DEMO))
                .flatMap(path -> names.stream().map(name -> name + " " + path));
    }
}
