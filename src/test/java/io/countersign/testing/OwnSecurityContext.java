package io.countersign.testing;

import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Makes the application under test the one that says who is signed in. Every application started in this process
 * brings a holder of its own, and the last one started would otherwise answer for all. Its forms have its own tokens, too.
 */
public final class OwnSecurityContext implements TestExecutionListener {

    /** Before the first instance already: a test may sign somebody in while it is made. */
    @Override
    public void beforeTestClass(TestContext test) {
        hold(test);
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        hold(test);
    }

    private static void hold(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        ownFormTokens(test.getApplicationContext());
    }

    /** The test library's {@code csrf()} puts tokens of its own into the application's filters, and leaves them there. */
    private static void ownFormTokens(ApplicationContext application) {
        application
                .getBeanProvider(CsrfTokenRepository.class)
                .ifUnique(tokens -> application.getBeansOfType(SecurityFilterChain.class).values().stream()
                        .flatMap(chain -> chain.getFilters().stream())
                        .filter(CsrfFilter.class::isInstance)
                        .forEach(filter -> ReflectionTestUtils.setField(filter, "tokenRepository", tokens)));
    }
}
