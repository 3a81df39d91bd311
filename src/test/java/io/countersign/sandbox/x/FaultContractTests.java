package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import twitter4j.JSONException;
import twitter4j.TwitterException;

class FaultContractTests extends SandboxTestBase {

    private TwitterException failure(XFault fault, String detail) {
        network.order(acme, fault, 1, detail, 0);
        return catchThrowableOfType(TwitterException.class, () -> x.post("What happens to this?"));
    }

    private void storedOnceOfOneRequest() {
        assertThat(network.posts(acme)).hasSize(1);
        assertThat(network.postsReceived(acme)).isEqualTo(1);
    }

    private void notStoredOfOneRequest() {
        assertThat(network.posts(acme)).isEmpty();
        assertThat(network.postsReceived(acme)).isEqualTo(1);
    }

    @Test
    void storesThenDropsAndSeesOneRequest() {
        assertThat(failure(XFault.DROP_AFTER_STORE, ""))
                .matches(TwitterException::isCausedByNetworkIssue)
                .matches(failed -> failed.getStatusCode() == -1)
                .hasMessageContaining("Unexpected end of file");
        storedOnceOfOneRequest();
    }

    @Test
    void dropsWithoutStoring() {
        assertThat(failure(XFault.DROP_WITHOUT_STORE, "")).hasMessageContaining("Unexpected end of file");
        notStoredOfOneRequest();
    }

    @Test
    void storesThenFails() {
        assertThat(failure(XFault.ERROR_AFTER_STORE, "").getStatusCode()).isEqualTo(500);
        storedOnceOfOneRequest();
    }

    @Test
    void failsWithoutStoring() {
        assertThat(failure(XFault.ERROR_WITHOUT_STORE, "").getStatusCode()).isEqualTo(500);
        notStoredOfOneRequest();
    }

    @Test
    void storesThenHangs() {
        x = x.impatient();

        assertThat(failure(XFault.HANG_AFTER_STORE, "")).hasCauseInstanceOf(SocketTimeoutException.class);
        storedOnceOfOneRequest();
    }

    @Test
    void storesThenAnswersGarbage() {
        assertThat(failure(XFault.GARBAGE, "")).hasCauseInstanceOf(JSONException.class);
        storedOnceOfOneRequest();
    }

    @Test
    void refusesInTheWordsOrdered() {
        assertThat(failure(XFault.FORBIDDEN, "Your account is locked."))
                .matches(failed -> failed.getStatusCode() == 403)
                .hasMessageContaining("\"detail\":\"Your account is locked.\"");
        notStoredOfOneRequest();
    }

    @Test
    void saysWhenToComeBack() {
        TwitterException failed = failure(XFault.RATE_LIMITED, "300");

        assertThat(failed.exceededRateLimitation()).isTrue();
        assertThat((long) failed.getRateLimitStatus().getResetTimeInSeconds())
                .isBetween(
                        clock.instant().getEpochSecond() + 270, clock.instant().getEpochSecond() + 300);
        notStoredOfOneRequest();
    }

    @Test
    void showsAPostOnTheTimelineAfterSoManyReads() throws Exception {
        network.order(acme, XFault.LATE, 1, "", 2);
        long id = x.post("Patience").getId();
        String path = "/2/users/" + acme.id() + "/tweets";

        assertThat(x.get(path).body()).doesNotContain(Long.toString(id));
        assertThat(x.get(path).body()).doesNotContain(Long.toString(id));
        assertThat(x.get(path).body()).contains(Long.toString(id));
    }

    @Test
    void servesAsManyFailuresAsOrderedAndThenGoesWell() throws Exception {
        network.order(acme, XFault.ERROR_WITHOUT_STORE, 2);

        assertThat(x.postJson("/2/tweets", "{\"text\":\"Again\"}").statusCode()).isEqualTo(500);
        assertThat(x.postJson("/2/tweets", "{\"text\":\"Again\"}").statusCode()).isEqualTo(500);
        assertThat(x.postJson("/2/tweets", "{\"text\":\"Again\"}").statusCode()).isEqualTo(201);
    }

    @Test
    void takesOrdersAsJson() throws Exception {
        String order = "{\"handle\":\"" + acme.handle() + "\",\"kind\":\"FORBIDDEN\",\"times\":1,\"detail\":\"No.\"}";

        assertThat(orderByJson(order).statusCode()).isEqualTo(201);
        assertThat(orderByJson(order.replace("\"times\":1", "\"times\":0")).statusCode())
                .isEqualTo(400);
        assertThat(x.postJson("/2/tweets", "{\"text\":\"Please\"}").body()).contains("\"detail\":\"No.\"");
    }

    private HttpResponse<String> orderByJson(String order) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base() + "/faults"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(order))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void takesOrdersByPage() throws Exception {
        String page = base() + "/faults";

        submit(page, page, "handle=" + acme.handle() + "&kind=ERROR_WITHOUT_STORE&times=3&detail=&hiddenReads=0");

        assertThat(get(page).body()).contains("@" + acme.handle(), "3 × Server error (500), not stored");
        submit(page, page + "/cancel", "handle=" + acme.handle());
        assertThat(x.postJson("/2/tweets", "{\"text\":\"Well\"}").statusCode()).isEqualTo(201);
    }
}
