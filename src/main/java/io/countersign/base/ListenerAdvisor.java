package io.countersign.base;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Binds the agency of an event around its listener, before the listener's transaction opens. */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ListenerAdvisor extends StaticMethodMatcherPointcutAdvisor {

    ListenerAdvisor() {
        setAdvice((MethodInterceptor) ListenerAdvisor::inAgency);
        setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class);
    }

    private static @Nullable Object inAgency(MethodInvocation call) {
        OfAgency event = Arrays.stream(call.getArguments())
                .filter(OfAgency.class::isInstance)
                .map(OfAgency.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(call.getMethod() + " listens to an event of no agency"));
        return CurrentAgency.in(event.agency(), () -> ActorAdvisor.proceed(call));
    }
}
