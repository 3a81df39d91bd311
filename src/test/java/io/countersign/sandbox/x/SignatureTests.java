package io.countersign.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The example X itself gives for creating a signature. */
class SignatureTests {

    private static final String HEADER = "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\","
            + " oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\","
            + " oauth_signature=\"hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D\", oauth_signature_method=\"HMAC-SHA1\","
            + " oauth_timestamp=\"1318622958\", oauth_version=\"1.0\","
            + " oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\"";

    private static MockHttpServletRequest example() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/1.1/statuses/update.json");
        request.setScheme("https");
        request.setServerName("api.twitter.com");
        request.setServerPort(443);
        request.setContentType("application/x-www-form-urlencoded");
        request.setParameter("include_entities", "true");
        request.setParameter("status", "Hello Ladies + Gentlemen, a signed OAuth request!");
        request.addHeader("Authorization", HEADER);
        return request;
    }

    private static String signed(MockHttpServletRequest request) {
        return new String(
                Signature.of(
                        request,
                        OauthHeader.of(request).orElseThrow(),
                        "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                        "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"),
                StandardCharsets.US_ASCII);
    }

    @Test
    void signsTheExampleAsXDoes() {
        assertThat(signed(example()))
                .isEqualTo(OauthHeader.of(example()).orElseThrow().get("oauth_signature"));
    }

    @Test
    void signsAnotherTextDifferently() {
        MockHttpServletRequest changed = example();
        changed.setParameter("status", "Hello Ladies + Gentlemen, a signed OAuth request?");

        assertThat(signed(changed)).isNotEqualTo(signed(example()));
    }
}
