package io.countersign.stories;

import io.countersign.testing.TestDatabaseInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the application of a story its address, its demonstration and everything that runs by itself. */
class StoryInitializer extends TestDatabaseInitializer {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        int port = freePort();
        String address = "http://localhost:" + port;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "story",
                        Map.ofEntries(
                                Map.entry("server.port", port),
                                Map.entry("countersign.address", address),
                                Map.entry("countersign.demo.fill", "true"),
                                Map.entry("countersign.publishing.enabled", "true"),
                                Map.entry("db-scheduler.enabled", "true"),
                                Map.entry("db-scheduler.delay-startup-until-context-ready", "true"),
                                Map.entry("vaadin.productionMode", "true"),
                                Map.entry("countersign.networks.x.api-url", address + "/sandbox/x"),
                                Map.entry(
                                        "countersign.networks.x.authorize-url", address + "/sandbox/x/oauth/authorize"),
                                Map.entry("countersign.networks.x.web-url", address + "/sandbox/x"),
                                Map.entry("countersign.networks.x.consumer-key", "countersign-development"),
                                Map.entry("countersign.networks.facebook.graph-url", address + "/sandbox/facebook"),
                                Map.entry("countersign.networks.facebook.web-url", address + "/sandbox/facebook"),
                                Map.entry("countersign.networks.facebook.app-id", "1000000000000001"),
                                Map.entry("countersign.networks.facebook.app-secret", "not-a-secret-in-development"),
                                Map.entry("countersign.networks.x.consumer-secret", "not-a-secret-in-development"))));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
