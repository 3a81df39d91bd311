package io.countersign.identity.keys;

import java.util.Map;

/** What a browser hands over when it has made a passkey, each part in base64url as the form carried it. */
record NewPasskey(String id, String rawId, String clientData, String attestation, String transports) {

    static NewPasskey in(Map<String, String> form) {
        return new NewPasskey(
                form.getOrDefault("id", ""),
                form.getOrDefault("rawId", ""),
                form.getOrDefault("clientData", ""),
                form.getOrDefault("attestation", ""),
                form.getOrDefault("transports", ""));
    }
}
