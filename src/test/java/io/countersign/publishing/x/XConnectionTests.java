package io.countersign.publishing.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.publishing.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class XConnectionTests {

    private static final Outcome NEVER_OPENED = new Outcome.NotSent("never-opened", null);

    @Test
    void sendsNothingToAPortNobodyListensOn() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(CannedX.send("http://127.0.0.1:" + port, "A post")).isEqualTo(NEVER_OPENED);
    }

    @Test
    void sendsNothingToAHostThatDoesNotExist() {
        assertThat(CannedX.send("http://x.invalid", "A post")).isEqualTo(NEVER_OPENED);
    }

    @Test
    void sendsNothingWhereNoConnectionOpensInTime() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int number = 0; number < 4; number++) {
                waiting.add(fill(full));
            }
            assertThat(CannedX.send("http://127.0.0.1:" + full.getLocalPort(), "A post"))
                    .isEqualTo(NEVER_OPENED);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static Socket fill(ServerSocket full) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(full.getLocalSocketAddress(), 50);
        } catch (java.net.SocketTimeoutException alreadyFull) {
            assertThat(socket.isConnected()).isFalse();
        }
        return socket;
    }

    @Test
    void doesNotKnowWhatCameOfAPostThatWasTakenAndDropped() throws Exception {
        try (RawServer server = new RawServer(true)) {
            assertThat(CannedX.send(server.url(), "A post")).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void doesNotKnowWhatCameOfAPostThatIsNeverAnswered() throws Exception {
        try (RawServer server = new RawServer(false)) {
            assertThat(CannedX.send(server.url(), "A post")).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    /** Takes requests and never answers; drops each after it is read, or keeps it waiting. */
    private static final class RawServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger posts = new AtomicInteger();
        private final List<Socket> open = new ArrayList<>();
        private final boolean drops;
        private final Thread thread;

        RawServer(boolean drops) throws IOException {
            this.drops = drops;
            this.thread = Thread.ofPlatform().daemon().start(this::serve);
        }

        private void serve() {
            try {
                while (true) {
                    Socket client = socket.accept();
                    open.add(client);
                    take(client);
                }
            } catch (SocketException closed) {
                assertThat(socket.isClosed()).isTrue();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }

        private void take(Socket client) throws IOException {
            InputStream in = client.getInputStream();
            byte[] read = new byte[8192];
            int length = in.read(read);
            if (length > 0 && new String(read, 0, length, java.nio.charset.StandardCharsets.UTF_8).startsWith("POST")) {
                posts.incrementAndGet();
            }
            if (drops) {
                client.close();
            }
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        int posts() {
            return posts.get();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            socket.close();
            thread.join(2000);
            for (Socket one : open) {
                one.close();
            }
        }
    }
}
