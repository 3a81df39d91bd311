package io.countersign.publishing.x;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AuthorizationFailed;
import io.countersign.accounts.Authorizer;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import twitter4j.TwitterException;
import twitter4j.auth.AccessToken;
import twitter4j.auth.RequestToken;

/** X's three-legged OAuth 1.0a (RFC 5849): the owner says yes on X's own page. */
@Component
class XAuthorizer implements Authorizer {

    private static final Logger LOG = LoggerFactory.getLogger(XAuthorizer.class);

    private final XApp app;

    XAuthorizer(XApp app) {
        this.app = app;
    }

    @Override
    public NetworkName network() {
        return NetworkName.X;
    }

    @Override
    public Asked begin(URI callback) {
        try {
            RequestToken token = app.unsigned().getOAuthRequestToken(callback.toString());
            URI page = URI.create(app.settings().authorizeUrl() + "?oauth_token=" + token.getToken());
            return new Asked(token.getToken(), token.getTokenSecret(), page);
        } catch (TwitterException refused) {
            throw failed(refused);
        }
    }

    @Override
    public Granted finish(AccountSummary account, String token, String secret, String verifier) {
        try {
            AccessToken access = app.unsigned().getOAuthAccessToken(new RequestToken(token, secret), verifier);
            Credentials credentials =
                    new Credentials(access.getToken(), access.getTokenSecret(), Long.toString(access.getUserId()));
            return new Granted(credentials, access.getScreenName());
        } catch (TwitterException refused) {
            throw failed(refused);
        }
    }

    private static AuthorizationFailed failed(TwitterException refused) {
        LOG.warn("X did not let us in: status {}", refused.getStatusCode());
        return new AuthorizationFailed(NetworkName.X);
    }
}
