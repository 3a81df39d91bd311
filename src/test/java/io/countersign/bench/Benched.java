package io.countersign.bench;

import io.countersign.Application;
import io.countersign.testing.TestDatabaseInitializer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application on a port of its own, over a new database, beside its emulated X: everything that runs by itself
 * runs as it does in production, and whatever is committed is on the disk. Only the pause in which a signature can be
 * taken back is left out, because it is a wait by intent.
 */
final class Benched implements AutoCloseable {

    private final String address;
    private final ConfigurableApplicationContext context;

    private Benched(String address, ConfigurableApplicationContext context) {
        this.address = address;
        this.context = context;
    }

    static Benched start() throws IOException {
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(
                new TestDatabaseInitializer(),
                context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("benchmark", settings(address, port))),
                context -> leaveTestsOut(context.getBeanFactory()));
        Benched benched = new Benched(address, application.run());
        benched.keepWhatIsCommitted();
        return benched;
    }

    private static Map<String, Object> settings(String address, int port) {
        String x = address + "/sandbox/x";
        return Map.ofEntries(
                Map.entry("server.port", port),
                Map.entry("vaadin.productionMode", "true"),
                Map.entry("countersign.address", address),
                Map.entry("countersign.publishing.enabled", "true"),
                Map.entry("db-scheduler.enabled", "true"),
                Map.entry("countersign.signing.undo", "0s"),
                Map.entry("countersign.networks.x.api-url", x),
                Map.entry("countersign.networks.x.authorize-url", x + "/oauth/authorize"),
                Map.entry("countersign.networks.x.web-url", x),
                Map.entry("countersign.networks.x.consumer-key", "countersign-development"),
                Map.entry("countersign.networks.x.consumer-secret", "not-a-secret-in-development"));
    }

    /** The class path is that of the tests; what they configure is no part of the application. */
    private static void leaveTestsOut(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("testsLeftOut", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
                return type.getResource().getURL().getPath().contains("/test-classes/");
            }
        });
    }

    /** The embedded database of the tests flushes once a second; a signature must not wait that long. */
    private void keepWhatIsCommitted() {
        JdbcClient database = bean(JdbcClient.class);
        int flushes = database.sql("select @@global.innodb_flush_log_at_trx_commit")
                .query(Integer.class)
                .single();
        if (flushes != 1) {
            database.sql("set global innodb_flush_log_at_trx_commit = 1").update();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
