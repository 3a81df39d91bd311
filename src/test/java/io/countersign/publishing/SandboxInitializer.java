package io.countersign.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the application a free port and points its adapters at the emulated networks on that port. */
class SandboxInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        String x = address + "/sandbox/x";
        String facebook = address + "/sandbox/facebook";
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox-facebook",
                        Map.of(
                                "countersign.networks.facebook.graph-url",
                                facebook,
                                "countersign.networks.facebook.web-url",
                                facebook,
                                "countersign.networks.facebook.app-id",
                                "1000000000000001",
                                "countersign.networks.facebook.app-secret",
                                "not-a-secret-in-development",
                                "countersign.networks.facebook.read-timeout",
                                "5s")));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "sandbox",
                        Map.of(
                                "vaadin.productionMode",
                                "true",
                                "server.port",
                                port,
                                "countersign.address",
                                address,
                                "countersign.signing.undo",
                                "0s",
                                "countersign.networks.x.api-url",
                                x,
                                "countersign.networks.x.authorize-url",
                                x + "/oauth/authorize",
                                "countersign.networks.x.web-url",
                                x,
                                "countersign.networks.x.consumer-key",
                                "countersign-development",
                                "countersign.networks.x.consumer-secret",
                                "not-a-secret-in-development",
                                "countersign.networks.x.read-timeout",
                                "5s")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
