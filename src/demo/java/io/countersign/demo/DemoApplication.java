package io.countersign.demo;

import io.countersign.Application;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import sun.misc.Signal;

/** Countersign on one machine: the application with an embedded database, emulated networks and demonstration data. */
public final class DemoApplication {

    private DemoApplication() {}

    /** Starts the database, then the application over it; a signal stops both, the database last. */
    public static void main(String[] arguments) {
        System.setProperty("sun.net.http.retryPost", "false");
        Path data = Path.of(System.getProperty("countersign.demo.data", "var"));
        EmbeddedDatabase database = EmbeddedDatabase.startIn(data.resolve("database"), true);
        try {
            ConfigurableApplicationContext context = application(data, database).run(arguments);
            stopOnSignal(context, database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    private static SpringApplication application(Path data, EmbeddedDatabase database) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("demonstration", settings(data, database))));
        return application;
    }

    private static Map<String, Object> settings(Path data, EmbeddedDatabase database) {
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", "root",
                "spring.datasource.password", "",
                "spring.flyway.locations", "classpath:db/migration,classpath:db/demo",
                "spring.flyway.out-of-order", "true",
                "countersign.keys-file", data.resolve("keys/development.json").toString(),
                "countersign.keys-create", "true",
                "countersign.demo.fill", "true");
    }

    private static void stopOnSignal(ConfigurableApplicationContext context, EmbeddedDatabase database) {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> {
                context.close();
                database.close();
                Runtime.getRuntime().halt(0);
            });
        }
    }
}
