package io.countersign.publishing.facebook;

import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Version;
import java.io.IOException;
import java.net.HttpURLConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The application Countersign is at Facebook. Its clients are good for one call each. */
@Component
@EnableConfigurationProperties(FacebookSettings.class)
class FacebookApp {

    private static final int TOO_MANY = 429;

    private final FacebookSettings settings;

    FacebookApp(FacebookSettings settings) {
        this.settings = settings;
    }

    FacebookSettings settings() {
        return settings;
    }

    /** A client with somebody's token: it travels in a header, so that no address and no log line holds it. */
    FacebookClient with(String token) {
        return client(token, settings.appSecret().isEmpty() ? null : settings.appSecret());
    }

    /** A client without anybody's token, for the first legs of a connection. */
    FacebookClient anonymous() {
        return client(null, null);
    }

    @SuppressWarnings("NullAway")
    private FacebookClient client(@Nullable String token, @Nullable String secret) {
        DefaultFacebookClient client =
                new DefaultFacebookClient(token, secret, new Requestor(), new DefaultJsonMapper(), Version.UNVERSIONED);
        client.setFacebookEndpointUrls(new Endpoints());
        client.setHeaderAuthorization(true);
        return client;
    }

    /** Connections with time-outs, which the library does not set, and without a second request after a redirect. */
    private final class Requestor extends FormRequestor {

        @Override
        protected void customizeConnection(HttpURLConnection connection) {
            connection.setConnectTimeout((int) settings.connectTimeout().toMillis());
            connection.setReadTimeout((int) settings.readTimeout().toMillis());
            connection.setInstanceFollowRedirects(false);
        }

        /** The library reads Facebook's explanation under 400, and throws it away under 429. */
        @Override
        protected Response fetchResponse(HttpURLConnection connection) throws IOException {
            Response answer = super.fetchResponse(connection);
            return answer.getStatusCode() == TOO_MANY
                    ? new Response(HttpURLConnection.HTTP_BAD_REQUEST, answer.getBody())
                    : answer;
        }
    }

    /** The version stands in the address, so that it does not hang on what the library knows. */
    private final class Endpoints implements FacebookEndpoints {

        @Override
        public String getFacebookEndpoint() {
            return settings.webUrl() + "/" + settings.version();
        }

        @Override
        public String getGraphEndpoint() {
            return settings.graphUrl() + "/" + settings.version();
        }

        @Override
        public String getGraphVideoEndpoint() {
            return getGraphEndpoint();
        }
    }
}
