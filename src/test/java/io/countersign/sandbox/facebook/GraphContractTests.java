package io.countersign.sandbox.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.restfb.BinaryAttachment;
import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.DefaultWebRequestor;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookException;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookNetworkException;
import com.restfb.types.Account;
import com.restfb.types.Comment;
import com.restfb.types.GraphResponse;
import com.restfb.types.Post;
import io.countersign.sandbox.x.SandboxDatabase;
import io.countersign.sandbox.x.SandboxSlice;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The emulated Facebook on a port of its own, spoken to with the library and with a browser. */
@Tag("database")
@SpringBootTest(
        classes = SandboxSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.locations=classpath:db/demo", "server.address=127.0.0.1"})
class GraphContractTests {

    private static final String URL = SandboxDatabase.create();
    private static final String APP = "1000000000000001";
    private static final String SECRET = "not-a-secret-in-development";
    private static final String CALLBACK = "http://localhost:1/connect/facebook";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    SandboxFacebook network;

    @Autowired
    SandboxSlice.MovableClock clock;

    @LocalServerPort
    int port;

    private FacebookPage crumb = new FacebookPage(0, null, "", 0, java.time.Instant.EPOCH);
    private FacebookClient client = new DefaultFacebookClient(Version.UNVERSIONED);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> URL);
        registry.add("spring.datasource.username", () -> SandboxDatabase.USER);
        registry.add("spring.datasource.password", () -> SandboxDatabase.PASSWORD);
    }

    @BeforeEach
    void openPage() {
        crumb = network.create("crumb." + NUMBER.incrementAndGet(), "Crumb & Co.");
        client = client(network.issueToken(crumb), SECRET);
    }

    private String base() {
        return "http://localhost:" + port + "/sandbox/facebook";
    }

    private FacebookClient client(String token, String secret) {
        DefaultWebRequestor impatient = new DefaultWebRequestor() {
            @Override
            protected void customizeConnection(HttpURLConnection connection) {
                connection.setReadTimeout(1500);
            }
        };
        DefaultFacebookClient made =
                new DefaultFacebookClient(token, secret, impatient, new DefaultJsonMapper(), Version.UNVERSIONED);
        made.setHeaderAuthorization(true);
        made.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getFacebookEndpoint() {
                return base() + "/v25.0";
            }

            @Override
            public String getGraphEndpoint() {
                return base() + "/v25.0";
            }
        });
        return made;
    }

    private String post(String message, Parameter... more) {
        Parameter[] all = new Parameter[more.length + 1];
        all[0] = Parameter.with("message", message);
        System.arraycopy(more, 0, all, 1, more.length);
        return client.publish(crumb.id() + "/feed", GraphResponse.class, all).getId();
    }

    private int refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(FacebookGraphException.class, call).getErrorCode();
    }

    @Test
    void keepsTheVeryBytesOfAText() {
        String text = "Zwölf Plätze — \"<b>\" & 100% + 🍪\r\n\tEnde";
        String id = post(text);

        assertThat(network.posts(crumb)).singleElement().satisfies(kept -> {
            assertThat(kept.fullId()).isEqualTo(id);
            assertThat(kept.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void showsLinksAndPicturesWithTheirWords() throws Exception {
        byte[] bytes = "png".getBytes(StandardCharsets.UTF_8);
        String photo = client.publish(
                        crumb.id() + "/photos",
                        GraphResponse.class,
                        BinaryAttachment.with("source", "source", bytes, "image/png"),
                        Parameter.with("published", false),
                        Parameter.with("alt_text_custom", "A \"cup\" & a cookie"))
                .getId();
        assertThat(network.posts(crumb)).isEmpty();

        post("With a cup", Parameter.with("attached_media", List.of(Map.of("media_fbid", photo))));
        post("With a link", Parameter.with("link", "https://example.com/?a=1&b=2"));

        String page = get(crumb.path()).body();
        assertThat(page)
                .contains("alt=\"A &quot;cup&quot; &amp; a cookie\"", "href=\"https://example.com/?a=1&amp;b=2\"")
                .contains("/sandbox/facebook/media/" + photo);
        assertThat(get("/sandbox/facebook/media/" + photo).body()).isEqualTo("png");
    }

    @Test
    void refusesWhatFacebookRefuses() {
        post("Once");
        assertThat(refusal(() -> post("Once"))).isEqualTo(506);
        assertThat(refusal(() -> post(""))).isEqualTo(100);
        assertThat(refusal(() -> post("x".repeat(63_207)))).isEqualTo(100);
        assertThat(refusal(() -> post("A", Parameter.with("attached_media", List.of(Map.of("media_fbid", "1"))))))
                .isEqualTo(100);
        clock.moveOn(Duration.ofHours(13));
        assertThat(post("Once")).startsWith(crumb.id() + "_");
    }

    @Test
    void letsInOnlyWhoHoldsAProvenTokenOfThatPage() {
        FacebookPage other = network.create(null, "Other");
        FacebookClient right = client;

        client = client(network.issueToken(other), SECRET);
        assertThat(refusal(() -> post("Hello"))).isEqualTo(200);
        client = client(network.issueToken(crumb), "another secret");
        assertThat(refusal(() -> post("Hello"))).isEqualTo(190);
        network.revokeTokens(crumb);
        client = right;
        assertThat(refusal(() -> post("Hello"))).isEqualTo(190);
        assertThat(network.postsReceived(crumb)).isEqualTo(3);
    }

    @Test
    void readsPageByPageWhatIsUp() {
        List<String> ids = List.of(post("One"), post("Two"), post("Three"));
        Connection<Post> first = published(Parameter.with("limit", 2));
        Connection<Post> second =
                published(Parameter.with("limit", 2), Parameter.with("after", first.getAfterCursor()));

        assertThat(first.getData()).extracting(Post::getId).containsExactly(ids.get(2), ids.get(1));
        assertThat(second.getData()).extracting(Post::getId).containsExactly(ids.get(0));
        assertThat(second.getData().getFirst().getMessage()).isEqualTo("One");
        long later = clock.instant().plusSeconds(60).getEpochSecond();
        assertThat(published(Parameter.with("since", later)).getData()).isEmpty();
    }

    private Connection<Post> published(Parameter... asked) {
        return client.fetchConnection(crumb.id() + "/published_posts", Post.class, asked);
    }

    @Test
    void takesDownOnceAndThenKnowsNothingOfIt() {
        String id = post("Gone soon");
        assertThat(client.deleteObject(id)).isTrue();
        assertThat(network.posts(crumb)).isEmpty();

        FacebookGraphException gone = catchThrowableOfType(FacebookGraphException.class, () -> client.deleteObject(id));
        assertThat(gone.getErrorCode()).isEqualTo(100);
        assertThat(gone.getErrorSubcode()).isEqualTo(33);
    }

    @Test
    void takesCommentsFromThePageAndFromPeople() throws Exception {
        String id = post("Ask us");
        FacebookPost post = network.posts(crumb).getFirst();
        submit(post.path(), post.path() + "/comments", "person=Ann+Bee&text=When%3F");
        client.publish(id + "/comments", GraphResponse.class, Parameter.with("message", "On the 6th"));

        assertThat(client.fetchConnection(id + "/comments", Comment.class).getData())
                .extracting(Comment::getMessage)
                .containsExactly("When?", "On the 6th");
        assertThat(get(post.path()).body()).contains("Ann Bee", "On the 6th");
    }

    @Test
    void leadsFromTheDialogToTheTokensOfTheChosenPages() throws Exception {
        FacebookPage other = network.create(null, "Other");
        String back = decide("decision=continue&page=" + crumb.id());
        String code = found("code=(\\w+)", back);
        assertThat(back).startsWith(CALLBACK + "?").contains("state=a-state");

        FacebookClient nobody = client("", SECRET);
        String brief = nobody.obtainUserAccessToken(APP, SECRET, CALLBACK, code).getAccessToken();
        String lasting = nobody.obtainExtendedAccessToken(APP, SECRET, brief).getAccessToken();
        List<Account> accounts = client(lasting, SECRET)
                .fetchConnection("me/accounts", Account.class)
                .getData();

        assertThat(accounts).singleElement().satisfies(account -> {
            assertThat(account.getId()).isEqualTo(Long.toString(crumb.id())).isNotEqualTo(Long.toString(other.id()));
            assertThat(account.getUsername()).isEqualTo(crumb.handle());
        });
        client = client(accounts.getFirst().getAccessToken(), SECRET);
        assertThat(post("With the new token")).isNotEmpty();
        assertThat(catchThrowableOfType(
                        FacebookException.class, () -> nobody.obtainUserAccessToken(APP, SECRET, CALLBACK, code)))
                .as("a code is used once")
                .isNotNull();
    }

    @Test
    void leadsBackWithANoAndStopsStrangers() throws Exception {
        assertThat(decide("decision=cancel")).contains("error=access_denied").doesNotContain("code=");
        assertThat(get(dialog("77")).statusCode()).isEqualTo(403);
    }

    private static String dialog(String app) {
        return "/sandbox/facebook/v25.0/dialog/oauth?client_id=" + app + "&state=a-state&redirect_uri="
                + URLEncoder.encode(CALLBACK, StandardCharsets.UTF_8);
    }

    private String decide(String fields) throws Exception {
        HttpResponse<String> answer =
                submit(dialog(APP), "/sandbox/facebook/dialog", fields + "&state=a-state&redirect=" + CALLBACK);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private FacebookException failure(FacebookFault fault, String detail) {
        network.order(crumb, fault, 1, detail, 0);
        return catchThrowableOfType(FacebookException.class, () -> post("What happens to this?"));
    }

    @Test
    void storesThenFailsInEveryWayOrdered() {
        assertThat(((FacebookGraphException) failure(FacebookFault.ERROR_AFTER_STORE, "")).getErrorCode())
                .isEqualTo(2);
        clock.moveOn(Duration.ofHours(13));
        assertThat(failure(FacebookFault.DROP_AFTER_STORE, "")).isInstanceOf(FacebookNetworkException.class);
        clock.moveOn(Duration.ofHours(13));
        assertThat(failure(FacebookFault.HANG_AFTER_STORE, "")).hasCauseInstanceOf(SocketTimeoutException.class);
        clock.moveOn(Duration.ofHours(13));
        assertThat(failure(FacebookFault.GARBAGE, "")).isNotNull();

        assertThat(network.posts(crumb)).hasSize(4);
        assertThat(network.postsReceived(crumb)).isEqualTo(4);
    }

    @Test
    void failsWithoutStoringInEveryWayOrdered() {
        FacebookGraphException trouble = (FacebookGraphException) failure(FacebookFault.ERROR_WITHOUT_STORE, "");
        assertThat(trouble.getHttpStatusCode()).isEqualTo(500);
        assertThat(trouble.getIsTransient()).isTrue();
        assertThat(failure(FacebookFault.DROP_WITHOUT_STORE, "")).isInstanceOf(FacebookNetworkException.class);
        assertThat(((FacebookGraphException) failure(FacebookFault.REFUSED, "368 Blocked")).getErrorCode())
                .isEqualTo(368);
        FacebookGraphException limited = (FacebookGraphException) failure(FacebookFault.RATE_LIMITED, "12");
        assertThat(limited.getErrorCode()).isEqualTo(32);
        assertThat(limited.getDebugHeaderInfo()
                        .getBusinessUseCaseUsage()
                        .get(Long.toString(crumb.id()))
                        .getFirst()
                        .getEstimatedTimeToRegainAccess())
                .isEqualTo(12);

        assertThat(network.posts(crumb)).isEmpty();
        assertThat(network.postsReceived(crumb)).isEqualTo(4);
    }

    @Test
    void showsAPostAfterSoManyReads() {
        network.order(crumb, FacebookFault.LATE, 1, "", 1);
        String id = post("Patience");

        assertThat(published().getData()).isEmpty();
        assertThat(published().getData()).extracting(Post::getId).containsExactly(id);
    }

    @Test
    void takesOrdersByPageAndAsJson() throws Exception {
        String faults = "/sandbox/facebook/faults";
        submit(faults, faults, "page=" + crumb.id() + "&kind=REFUSED&times=2&detail=10+No&hiddenReads=0");
        assertThat(get(faults).body()).contains("2 × Refused with the code and words below");
        assertThat(refusal(() -> post("Please"))).isEqualTo(10);
        submit(faults, faults + "/cancel", "page=" + crumb.id());
        assertThat(post("Please")).isNotEmpty();

        HttpRequest json = HttpRequest.newBuilder(URI.create(base() + "/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"page\":\"" + crumb.handle() + "\",\"kind\":\"RATE_LIMITED\"}"))
                .build();
        assertThat(browser.send(json, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        assertThat(refusal(() -> post("Again"))).isEqualTo(32);
    }

    @Test
    void opensPagesAndShowsThemWithTheirExactTexts() throws Exception {
        String pages = "/sandbox/facebook";
        String made = submit(pages, pages + "/pages", "name=New+Page&handle=new.page")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(get(made).body()).contains("New Page", "Nothing posted yet.");
        assertThat(get("/sandbox/facebook/new.page").statusCode()).isEqualTo(200);
        assertThat(submit(pages, pages + "/pages", "name=New+Page&handle=new.page")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(back -> assertThat(back).contains("sandbox.facebook.pages.taken"));

        post("Line one\nLine <two>");
        assertThat(get(crumb.path()).body())
                .contains("data-received=\"1\"", "Line &lt;two&gt;")
                .contains(java.util.Base64.getEncoder()
                        .encodeToString("Line one\nLine <two>".getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base()).resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String page, String target, String fields) throws Exception {
        String token = found("name=\"_csrf\" value=\"([^\"]+)\"", get(page).body());
        return browser.send(
                HttpRequest.newBuilder(URI.create(base()).resolve(target))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(fields + "&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
