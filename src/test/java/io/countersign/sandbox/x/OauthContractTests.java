package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import twitter4j.RequestMethod;
import twitter4j.TwitterException;
import twitter4j.auth.AccessToken;
import twitter4j.auth.RequestToken;

class OauthContractTests extends SandboxTestBase {

    private static final String CALLBACK = "http://localhost:1/connect/x?from=acme";

    private RequestToken requestToken(String callback) throws TwitterException {
        return x.factory().getInstance().getOAuthRequestToken(callback);
    }

    private String decide(RequestToken token, String fields) throws Exception {
        HttpResponse<String> answer = submit(
                base() + "/oauth/authorize?oauth_token=" + token.getToken(),
                base() + "/oauth/authorize",
                "oauth_token=" + token.getToken() + fields);
        return answer.headers().firstValue("Location").orElse(answer.body());
    }

    private static String verifier(String location) {
        Matcher found = Pattern.compile("oauth_verifier=(\\w+)").matcher(location);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void walksAllThreeLegsWithTwitter4j() throws Exception {
        RequestToken token = requestToken(CALLBACK);

        String location = decide(token, "&decision=authorize&account=" + acme.handle());
        AccessToken access = x.factory().getInstance().getOAuthAccessToken(token, verifier(location));

        assertThat(location).startsWith(CALLBACK + "&oauth_token=" + token.getToken() + "&oauth_verifier=");
        assertThat(access.getUserId()).isEqualTo(acme.id());
        assertThat(access.getScreenName()).isEqualTo(acme.handle());
        XClient signedIn = new XClient(base(), new XToken(access.getToken(), access.getTokenSecret()));
        assertThat(signedIn.v2()
                        .getMe("", null, "username")
                        .getUsers()
                        .getFirst()
                        .getId())
                .isEqualTo(acme.id());
    }

    @Test
    void takesAVerifierOnce() throws Exception {
        RequestToken token = requestToken(CALLBACK);
        String verifier = verifier(decide(token, "&decision=authorize&account=" + acme.handle()));
        x.factory().getInstance().getOAuthAccessToken(token, verifier);

        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(() -> x.factory().getInstance().getOAuthAccessToken(token, verifier))
                .matches(refused -> refused.getStatusCode() == 401);
    }

    @Test
    void refusesAWrongVerifierAndStillTakesTheRightOne() throws Exception {
        RequestToken token = requestToken(CALLBACK);
        String verifier = verifier(decide(token, "&decision=authorize&account=" + acme.handle()));

        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(() -> x.factory().getInstance().getOAuthAccessToken(token, "guess"))
                .matches(refused -> refused.getStatusCode() == 401);
        assertThat(x.factory()
                        .getInstance()
                        .getOAuthAccessToken(token, verifier)
                        .getUserId())
                .isEqualTo(acme.id());
    }

    @Test
    void saysSoWhenThePersonCancels() throws Exception {
        RequestToken token = requestToken(CALLBACK);

        assertThat(decide(token, "&decision=cancel")).isEqualTo(CALLBACK + "&denied=" + token.getToken());
        assertThat(get(base() + "/oauth/authorize?oauth_token=" + token.getToken())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void asksAgainWhenNoAccountIsChosen() throws Exception {
        assertThat(decide(requestToken(CALLBACK), "&decision=authorize")).contains("Choose an account");
    }

    @Test
    void showsACodeWhereThereIsNoCallback() throws Exception {
        RequestToken token = requestToken("oob");
        String page = decide(token, "&decision=authorize&account=" + acme.handle());
        Matcher pin = Pattern.compile("data-pin[^>]*>(\\w+)<").matcher(page);

        assertThat(pin.find()).isTrue();
        assertThat(x.factory()
                        .getInstance()
                        .getOAuthAccessToken(token, pin.group(1))
                        .getUserId())
                .isEqualTo(acme.id());
    }

    @Test
    void letsTheBrowserFollowTheCallbackAndNothingElse() throws Exception {
        String page = base() + "/oauth/authorize?oauth_token="
                + requestToken(CALLBACK).getToken();

        assertThat(get(page).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp)
                        .contains("default-src 'none'")
                        .contains("form-action 'self' http://localhost:1;"));
    }

    @Test
    void refusesAnApplicationThatDoesNotKnowItsSecret() {
        XClient stranger = new XClient(base(), new XToken("", ""), "guess");

        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(() -> stranger.factory().getInstance().getOAuthRequestToken(CALLBACK))
                .matches(refused -> refused.getStatusCode() == 401);
    }

    @Test
    void refusesACallbackThatIsNoAddress() {
        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(() -> requestToken("javascript:alert(1)"))
                .matches(refused -> refused.getStatusCode() == 403);
    }

    @Test
    void refusesCallsWithoutWithAForeignAndWithARevokedSignature() throws Exception {
        XClient forged = new XClient(base(), new XToken(network.issueToken(acme).token(), "guess"));

        assertThat(get(base() + "/2/users/me").statusCode()).isEqualTo(401);
        assertThat(forged.get("/2/users/me").statusCode()).isEqualTo(401);
        assertThat(x.get("/2/users/me").statusCode()).isEqualTo(200);
        network.revokeTokens(acme);
        assertThat(x.get("/2/users/me").body()).contains("\"title\":\"Unauthorized\"");
    }

    @Test
    void refusesTheSameSignedRequestASecondTime() throws Exception {
        var request = x.request(RequestMethod.GET, "/2/users/me?user.fields=created_at%2Cprotected");

        assertThat(x.send(request).statusCode()).isEqualTo(200);
        assertThat(x.send(request).statusCode()).isEqualTo(401);
    }
}
