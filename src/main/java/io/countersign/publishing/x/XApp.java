package io.countersign.publishing.x;

import io.countersign.accounts.Credentials;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import twitter4j.HttpParameter;
import twitter4j.RequestMethod;
import twitter4j.Twitter;
import twitter4j.TwitterFactory;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2ConfigurationKt;
import twitter4j.auth.AccessToken;
import twitter4j.auth.OAuthAuthorization;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/** The application Countersign is at X: one configuration, shared, because the v2 extension keeps each one for ever. */
@Component
@EnableConfigurationProperties(XSettings.class)
class XApp {

    private final XSettings settings;
    private final Configuration configuration;
    private final TwitterFactory factory;

    XApp(XSettings settings) {
        this.settings = settings;
        String base = settings.apiUrl();
        this.configuration = new ConfigurationBuilder()
                .setOAuthConsumerKey(settings.consumerKey())
                .setOAuthConsumerSecret(settings.consumerSecret())
                .setOAuthRequestTokenURL(base + "/oauth/request_token")
                .setOAuthAccessTokenURL(base + "/oauth/access_token")
                .setOAuthAuthorizationURL(settings.authorizeUrl())
                .setOAuthAuthenticationURL(settings.authorizeUrl())
                .setRestBaseURL(base + "/1.1/")
                .setUploadBaseURL(base + "/upload/1.1/")
                .setHttpConnectionTimeout((int) settings.connectTimeout().toMillis())
                .setHttpReadTimeout((int) settings.readTimeout().toMillis())
                .setHttpRetryCount(0)
                .build();
        V2ConfigurationKt.getV2Configuration(configuration).setBaseURL(base + "/2/");
        this.factory = new TwitterFactory(configuration);
    }

    XSettings settings() {
        return settings;
    }

    /** The library without anybody's keys, for the first and last leg of a connection. */
    Twitter unsigned() {
        return factory.getInstance();
    }

    TwitterV2 v2(Credentials credentials) {
        return TwitterV2ExKt.getV2(factory.getInstance(token(credentials)));
    }

    /** The authorization header for a call the library lacks; its body is JSON and so is not signed (RFC 5849, 3.4.1.3). */
    String header(Credentials credentials, RequestMethod method, String url) {
        OAuthAuthorization authorization = new OAuthAuthorization(configuration);
        authorization.setOAuthAccessToken(token(credentials));
        return authorization.getAuthorizationHeader(
                new twitter4j.HttpRequest(method, url, new HttpParameter[0], authorization, java.util.Map.of()));
    }

    private static AccessToken token(Credentials credentials) {
        return new AccessToken(credentials.token(), credentials.secret());
    }
}
