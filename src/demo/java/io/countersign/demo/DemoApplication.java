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
        String address = System.getProperty("countersign.address", "http://localhost:8080");
        return Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", "root"),
                Map.entry("spring.datasource.password", ""),
                Map.entry("spring.flyway.locations", "classpath:db/migration,classpath:db/demo"),
                Map.entry("spring.flyway.out-of-order", "true"),
                Map.entry(
                        "countersign.keys-file",
                        data.resolve("keys/development.json").toString()),
                Map.entry("countersign.keys-create", "true"),
                Map.entry("countersign.demo.fill", "true"),
                Map.entry("db-scheduler.delay-startup-until-context-ready", "true"),
                Map.entry("countersign.networks.x.api-url", address + "/sandbox/x"),
                Map.entry("countersign.networks.x.authorize-url", address + "/sandbox/x/oauth/authorize"),
                Map.entry("countersign.networks.x.web-url", address + "/sandbox/x"),
                Map.entry("countersign.networks.x.consumer-key", "countersign-development"),
                Map.entry("countersign.networks.facebook.graph-url", address + "/sandbox/facebook"),
                Map.entry("countersign.networks.facebook.web-url", address + "/sandbox/facebook"),
                Map.entry("countersign.networks.facebook.app-id", "1000000000000001"),
                Map.entry("countersign.networks.facebook.app-secret", "not-a-secret-in-development"),
                Map.entry("countersign.networks.x.consumer-secret", "not-a-secret-in-development"));
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
