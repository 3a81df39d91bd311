package io.countersign.testing;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application context of a test at a new database and at keys of its own. */
public class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = TestDatabase.create();
        String name = url.substring(url.lastIndexOf('/') + 1);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                TestDatabase.user(),
                                "spring.datasource.password",
                                TestDatabase.password(),
                                "spring.flyway.locations",
                                "classpath:db/migration,classpath:db/demo",
                                "countersign.keys-file",
                                Path.of("target", "test-keys", name + ".json").toString(),
                                "countersign.keys-create",
                                "true",
                                "countersign.publishing.enabled",
                                "false",
                                "db-scheduler.enabled",
                                "false")));
    }
}
