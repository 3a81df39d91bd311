package io.countersign.publishing.x;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AuthorizationFailed;
import io.countersign.accounts.Authorizer;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Refusal;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import twitter4j.TwitterException;
import twitter4j.TwitterResponse;
import twitter4j.UsersResponse;
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
            if (!"true".equals(token.getParameter("oauth_callback_confirmed"))) {
                LOG.warn("X did not confirm where it leads people back to");
                throw new AuthorizationFailed(NetworkName.X);
            }
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
            requireSecret(access);
            Credentials credentials =
                    new Credentials(access.getToken(), access.getTokenSecret(), Long.toString(access.getUserId()));
            requirePosting(account, me(credentials));
            return new Granted(credentials, access.getScreenName());
        } catch (TwitterException refused) {
            throw failed(refused);
        }
    }

    /**
     * X says 401 to keys that were taken back, and also to an application it no longer knows; so the application asks
     * for something of its own before the keys are blamed.
     */
    @Override
    public boolean isLockedOut(Credentials credentials) {
        try {
            me(credentials);
            return false;
        } catch (TwitterException refused) {
            return refused.getStatusCode() == TwitterException.UNAUTHORIZED
                    && XAnswers.isExplained(refused)
                    && isKnownItself();
        }
    }

    private boolean isKnownItself() {
        try {
            return app.unsigned().getOAuthRequestToken("oob").getToken() != null;
        } catch (TwitterException refused) {
            LOG.warn("X does not know this application: status {}", refused.getStatusCode());
            return false;
        }
    }

    private UsersResponse me(Credentials credentials) throws TwitterException {
        return app.v2(credentials).getMe("pinned_tweet_id", "id", "id");
    }

    private static void requireSecret(AccessToken access) {
        if (access.getTokenSecret() == null || access.getTokenSecret().isBlank()) {
            LOG.warn("X gave a token without a secret");
            throw new AuthorizationFailed(NetworkName.X);
        }
    }

    /** X says with each answer what the keys are good for ({@code x-access-level}); reading alone is not enough. */
    private static void requirePosting(AccountSummary account, UsersResponse me) {
        if (me.getAccessLevel() == TwitterResponse.READ) {
            throw Refusal.by("accounts.read-only", account.label())
                    .liftedBy("accounts.lift.app")
                    .asException();
        }
    }

    private static AuthorizationFailed failed(TwitterException refused) {
        LOG.warn("X did not let us in: status {}", refused.getStatusCode());
        return new AuthorizationFailed(NetworkName.X);
    }
}
