package io.countersign.identity.keys;

import java.util.Map;
import java.util.Optional;

/** What a browser hands over when a passkey has signed, each part in base64url as the form carried it. */
public record Assertion(
        String id, String rawId, String clientData, String authenticatorData, String signature, String userHandle) {

    /** The assertion in a form, if the form was sent with a passkey. */
    public static Optional<Assertion> in(Map<String, String> form) {
        Assertion sent = new Assertion(
                form.getOrDefault("id", ""),
                form.getOrDefault("rawId", ""),
                form.getOrDefault("clientData", ""),
                form.getOrDefault("authenticatorData", ""),
                form.getOrDefault("signature", ""),
                form.getOrDefault("userHandle", ""));
        return sent.clientData.isEmpty() ? Optional.empty() : Optional.of(sent);
    }
}
