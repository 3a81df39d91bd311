package io.countersign.base;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Stands before every public service method that takes an {@link Actor}: reads the actor's standing anew, refuses ways
 * in that the method is not open to and proofs that are too old for it, and binds the agency before any transaction
 * opens.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ActorAdvisor extends StaticMethodMatcherPointcutAdvisor {

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    ActorAdvisor(ObjectProvider<Standings> standings, ObjectProvider<Freshness> freshness) {
        setAdvice((MethodInterceptor) call -> new Guard(standings, freshness).invoke(call));
        setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    }

    @Override
    public boolean matches(Method method, Class<?> targetClass) {
        return Modifier.isPublic(method.getModifiers())
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Actor.class
                && AnnotatedElementUtils.hasAnnotation(targetClass, Service.class);
    }

    /** Reads the actor's standing anew and acts in their agency; calls beneath that name this actor are not asked again. */
    static <T extends @Nullable Object> T as(
            Actor claimed, ObjectProvider<Standings> standings, Function<Actor, T> work) {
        Actor actor = claimed.person()
                .map(person -> claimed.withStanding(standings.getObject().of(claimed.agency(), person)))
                .orElse(claimed);
        return CurrentAgency.in(
                actor.agency(), () -> ScopedValue.where(ACTING, actor).call(() -> work.apply(actor)));
    }

    static @Nullable Object proceed(MethodInvocation call) {
        try {
            return call.proceed();
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private record Guard(ObjectProvider<Standings> standings, ObjectProvider<Freshness> freshness) {

        @Nullable
        Object invoke(MethodInvocation call) throws Throwable {
            Actor claimed = Objects.requireNonNull((Actor) call.getArguments()[0]);
            refuseClosedWay(call.getMethod(), claimed);
            if (ACTING.isBound() && ACTING.get() == claimed) {
                requireFresh(call.getMethod(), claimed);
                return call.proceed();
            }
            return as(claimed, standings, actor -> {
                requireFresh(call.getMethod(), actor);
                call.getArguments()[0] = actor;
                return proceed(call);
            });
        }

        /** Asked after the standing: who is nobody here finds nothing, and is not asked to prove anything. */
        private void requireFresh(Method method, Actor actor) {
            if (method.isAnnotationPresent(FreshlyProved.class)
                    && !actor.isSystem()
                    && !freshness.getObject().isFresh(actor.person().orElseThrow())) {
                throw new ProofNeeded();
            }
        }

        private static void refuseClosedWay(Method method, Actor actor) {
            AlsoFor open = method.getAnnotation(AlsoFor.class);
            if (actor.way() != Way.SESSION
                    && (open == null || !List.of(open.value()).contains(actor.way()))) {
                throw Refusal.by("base.session-only").asException();
            }
        }
    }
}
