package io.countersign.sandbox.x;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import twitter4j.CreateTweetResponse;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;
import twitter4j.TwitterFactory;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2ConfigurationKt;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** The libraries an application talks to X with, pointed at one address and signed in with one token. */
final class XClient {

    private final String base;
    private final XToken token;
    final Configuration configuration;

    private static final int PATIENT = 30_000;
    private static final int IMPATIENT = 4_000;

    XClient(String base, XToken token) {
        this(base, token, "not-a-secret-in-development");
    }

    XClient(String base, XToken token, String consumerSecret) {
        this(base, token, consumerSecret, PATIENT);
    }

    private XClient(String base, XToken token, String consumerSecret, int patience) {
        this.base = base;
        this.token = token;
        this.configuration = new ConfigurationBuilder()
                .setOAuthConsumerKey("countersign-development")
                .setOAuthConsumerSecret(consumerSecret)
                .setOAuthRequestTokenURL(base + "/oauth/request_token")
                .setOAuthAccessTokenURL(base + "/oauth/access_token")
                .setOAuthAuthorizationURL(base + "/oauth/authorize")
                .setOAuthAuthenticationURL(base + "/oauth/authenticate")
                .setRestBaseURL(base + "/1.1/")
                .setUploadBaseURL(base + "/upload/1.1/")
                .setHttpConnectionTimeout(PATIENT)
                .setHttpReadTimeout(patience)
                .setHttpRetryCount(0)
                .build();
        V2ConfigurationKt.getV2Configuration(configuration).setBaseURL(base + "/2/");
    }

    XClient impatient() {
        return new XClient(base, token, configuration.getOAuthConsumerSecret(), IMPATIENT);
    }

    TwitterFactory factory() {
        return new TwitterFactory(configuration);
    }

    TwitterV2 v2() {
        return TwitterV2ExKt.getV2(factory().getInstance(new AccessToken(token.token(), token.secret())));
    }

    CreateTweetResponse post(String text) throws TwitterException {
        return v2().createTweet(null, null, null, null, null, null, null, null, null, null, null, text);
    }

    CreateTweetResponse reply(String text, long to) throws TwitterException {
        return v2().createTweet(null, null, null, null, null, null, null, null, null, to, null, text);
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(RequestMethod.GET, path).GET());
    }

    HttpResponse<String> postJson(String path, String json) throws Exception {
        return send(request(RequestMethod.POST, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpRequest.Builder request(RequestMethod method, String path) {
        String url = base + path;
        OAuthAuthorization signer = new OAuthAuthorization(configuration);
        signer.setOAuthAccessToken(new AccessToken(token.token(), token.secret()));
        String header = signer.getAuthorizationHeader(new twitter4j.HttpRequest(method, url, null, signer, null));
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", header);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
