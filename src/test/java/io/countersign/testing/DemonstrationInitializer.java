package io.countersign.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the application its demonstration: an address of its own, and the emulated networks beside it. */
public abstract class DemonstrationInitializer extends TestDatabaseInitializer {

    /** What else this demonstration is started with. */
    protected abstract Map<String, Object> settings();

    @Override
    public final void initialize(ConfigurableApplicationContext context) {
        super.initialize(context);
        Map<String, Object> all = new HashMap<>(networks(freePort()));
        all.putAll(settings());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demonstration", all));
    }

    private static Map<String, Object> networks(int port) {
        String address = "http://localhost:" + port;
        return Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("countersign.address", address),
                Map.entry("countersign.demo.fill", "true"),
                Map.entry("vaadin.productionMode", "true"),
                Map.entry("countersign.networks.x.api-url", address + "/sandbox/x"),
                Map.entry("countersign.networks.x.authorize-url", address + "/sandbox/x/oauth/authorize"),
                Map.entry("countersign.networks.x.web-url", address + "/sandbox/x"),
                Map.entry("countersign.networks.x.consumer-key", "countersign-development"),
                Map.entry("countersign.networks.x.consumer-secret", "not-a-secret-in-development"),
                Map.entry("countersign.networks.facebook.graph-url", address + "/sandbox/facebook"),
                Map.entry("countersign.networks.facebook.web-url", address + "/sandbox/facebook"),
                Map.entry("countersign.networks.facebook.app-id", "1000000000000001"),
                Map.entry("countersign.networks.facebook.app-secret", "not-a-secret-in-development"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
