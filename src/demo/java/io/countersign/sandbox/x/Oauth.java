package io.countersign.sandbox.x;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides whether a request was signed by the application and for the token it names, just now and for the first time. */
class Oauth {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MANY = 10_000;

    private final XSettings settings;
    private final Clock clock;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();

    Oauth(XSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean accepts(HttpServletRequest request, OauthHeader header, String tokenSecret) {
        return settings.consumerKey().equals(header.get("oauth_consumer_key"))
                && "HMAC-SHA1".equals(header.get("oauth_signature_method"))
                && Math.abs(now() - header.timestamp()) <= TOLERANCE.toSeconds()
                && signed(request, header, tokenSecret)
                && firstUse(header);
    }

    private boolean signed(HttpServletRequest request, OauthHeader header, String tokenSecret) {
        byte[] expected = Signature.of(request, header, settings.consumerSecret(), tokenSecret);
        return MessageDigest.isEqual(expected, header.get("oauth_signature").getBytes(StandardCharsets.UTF_8));
    }

    private boolean firstUse(OauthHeader header) {
        String nonce = header.get("oauth_nonce");
        if (seen.size() > MANY) {
            seen.values().removeIf(time -> time < now() - TOLERANCE.toSeconds());
        }
        return !nonce.isEmpty()
                && seen.putIfAbsent(nonce + "@" + header.timestamp() + "@" + header.token(), header.timestamp())
                        == null;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
