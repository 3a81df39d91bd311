package io.countersign.walls;

import io.countersign.base.Actor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/**
 * A public method of a service that takes an actor first.
 *
 * @param bean the service as Spring hands it out, with its advisors
 */
record ServiceMethod(Object bean, Class<?> type, Method method) {

    /** All of them, by name. */
    static List<ServiceMethod> all(ApplicationContext context) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(ServiceMethod::of)
                .sorted(Comparator.comparing(ServiceMethod::route))
                .toList();
    }

    private static Stream<ServiceMethod> of(Object bean) {
        Class<?> type = ClassUtils.getUserClass(bean);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class)
                .filter(method -> type.getName().startsWith("io.countersign."))
                .map(method -> new ServiceMethod(bean, type, method));
    }

    String service() {
        return type.getSimpleName();
    }

    String name() {
        return service() + "." + method.getName();
    }

    /** As the table writes it: {@code Service.method(Type, Type)}, without the actor. */
    String route() {
        return name() + types().stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /** The types of the parameters after the actor. */
    List<String> types() {
        return Arrays.stream(method.getGenericParameterTypes())
                .skip(1)
                .map(ServiceMethod::simple)
                .toList();
    }

    private static String simple(Type type) {
        if (type instanceof ParameterizedType made) {
            return simple(made.getRawType())
                    + Arrays.stream(made.getActualTypeArguments())
                            .map(ServiceMethod::simple)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
