package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.Credentials;
import io.countersign.publishing.Network.Prepared;
import io.countersign.publishing.ScriptedServer.Answer;
import io.countersign.publishing.ScriptedServer.HangUp;
import io.countersign.publishing.ScriptedServer.Silence;
import io.countersign.signoffs.SignedPost;
import io.countersign.signoffs.SignedPosts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every adapter to a network owes its callers, tried against real servers that behave badly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class NetworkContract {

    private static final Outcome NEVER_OPENED = new Outcome.NotSent("never-opened", null);
    private static final Prepared NOTHING = new Prepared(List.of());
    private static final String MARKUP = "<!doctype html><title>Bad gateway</title>";

    /** An adapter that waits half a second for a connection and a little longer for an answer. */
    protected abstract Network network(String url);

    protected abstract Credentials keys();

    /** The network's answer to a post it took. */
    protected abstract Answer taken();

    /** What that answer means. */
    protected abstract Outcome.Accepted accepted(String url);

    /** The network's answer with an empty timeline. */
    protected abstract Answer emptyTimeline();

    /** The network's answer to a deletion, and to that of something that is not there. */
    protected abstract Answer deleted();

    protected abstract Answer alreadyGone();

    /** Refusals on the list: the answer, the reason, whether it says the same words are up. */
    protected abstract Stream<Arguments> refusals();

    /** Answers of this network that leave open whether it is up. */
    protected abstract Stream<Arguments> unclear();

    /** Answers that ask to come back later: the answer, and when, where it says so. */
    protected abstract Stream<Arguments> limits();

    protected final Outcome send(String url) {
        Network network = network(url);
        return network.send(post(network), NOTHING, keys());
    }

    private static SignedPost post(Network network) {
        return SignedPosts.of(network.name(), "A post");
    }

    @Test
    void takesAPostWithAnIdForAccepted() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(taken())) {
            assertThat(send(server.url())).isEqualTo(accepted(server.url()));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void takesARefusalOnTheListForOne(Answer answer, String reason, boolean duplicate) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            assertThat(send(server.url()))
                    .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Refused.class))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).startsWith(reason + ": ");
                        assertThat(refused.duplicate()).isEqualTo(duplicate);
                    });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource({"unclear", "unclearAnywhere"})
    void takesEverythingElseForUnknownAndAsksOnce(Answer answer) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            assertThat(send(server.url())).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Arguments> unclearAnywhere() {
        return Stream.of(
                canned("400 without an explanation", 400, ""),
                canned("400 in html", 400, MARKUP),
                canned("401 without an explanation", 401, ""),
                canned("403 without an explanation", 403, ""),
                canned("404 in html", 404, MARKUP),
                canned("429 without a body", 429, ""),
                canned("500 without a body", 500, ""),
                canned("502 in html", 502, MARKUP),
                canned("504 without a body", 504, ""),
                canned("200 without a body", 200, ""),
                canned("200 in html", 200, MARKUP),
                canned("200 without anything", 200, "{}"),
                canned("200 with a list", 200, "[]"),
                canned("204", 204, ""),
                Arguments.argumentSet("301", Answer.of(301, "").with("Location", "/elsewhere")),
                Arguments.argumentSet("302", Answer.of(302, "").with("Location", "/elsewhere")),
                Arguments.argumentSet("307", Answer.of(307, "").with("Location", "/elsewhere")));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void comesBackWhenAskedTo(Answer answer, @Nullable Instant reset) throws Exception {
        try (ScriptedServer server = ScriptedServer.of(answer)) {
            assertThat(send(server.url())).isEqualTo(new Outcome.NotSent("rate-limit", reset));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void sendsNothingToAPortNobodyListensOn() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(send("http://127.0.0.1:" + port)).isEqualTo(NEVER_OPENED);
    }

    @Test
    void sendsNothingToAHostThatDoesNotExist() {
        assertThat(send("http://network.invalid")).isEqualTo(NEVER_OPENED);
    }

    @Test
    void sendsNothingWhereNoConnectionOpensInTime() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int number = 0; number < 4; number++) {
                waiting.add(fill(full));
            }
            assertThat(send("http://127.0.0.1:" + full.getLocalPort())).isEqualTo(NEVER_OPENED);
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
        } catch (SocketTimeoutException alreadyFull) {
            assertThat(socket.isConnected()).isFalse();
        }
        return socket;
    }

    @Test
    void doesNotKnowWhatCameOfAPostThatWasTakenAndDropped() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(new HangUp())) {
            assertThat(send(server.url())).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void doesNotSendAgainWhatWasDroppedOnAConnectionUsedBefore() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(emptyTimeline(), new HangUp())) {
            Network network = network(server.url());
            assertThat(network.since(Instant.EPOCH, keys())).isEmpty();
            assertThat(network.send(post(network), NOTHING, keys())).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void doesNotKnowWhatCameOfAPostThatIsNeverAnswered() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(new Silence())) {
            assertThat(send(server.url())).isInstanceOf(Outcome.Unknown.class);
            assertThat(server.posts()).isEqualTo(1);
        }
    }

    @Test
    void takesAPostDownOnceAndAgain() throws Exception {
        try (ScriptedServer server = ScriptedServer.of(deleted(), alreadyGone())) {
            String id = accepted(server.url()).id();
            assertThat(network(server.url()).delete(id, keys())).isTrue();
            assertThat(network(server.url()).delete(id, keys())).isTrue();
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request).startsWith("DELETE "));
        }
    }

    protected static Arguments canned(String name, int status, String body) {
        return Arguments.argumentSet(name, Answer.of(status, body));
    }
}
