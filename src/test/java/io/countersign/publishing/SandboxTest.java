package io.countersign.publishing;

import io.countersign.Application;
import io.countersign.identity.keys.TestKeys;
import io.countersign.testing.OwnSecurityContext;
import io.countersign.testing.TestDatabaseInitializer;
import io.countersign.testing.TestWorld;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** A test of the whole application on a port of its own, whose real adapter talks to its own emulated X over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = {TestDatabaseInitializer.class, SandboxInitializer.class})
@Import({TestWorld.class, OwnersBrowser.class, SigningDesk.class, TestKeys.class})
@TestExecutionListeners(
        listeners = OwnSecurityContext.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@interface SandboxTest {}
