package io.countersign.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Makes the application under test the one that says who is signed in. Every application started in this process
 * brings a holder of its own, and the last one started would otherwise answer for all.
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
    }
}
