package io.countersign.sandbox.facebook;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal of the emulated Facebook in the form the Graph API gives it. */
@SuppressWarnings("serial")
final class GraphError extends RuntimeException {

    private final int status;
    private final int code;
    private final int subcode;
    private final boolean passing;

    private GraphError(int status, int code, int subcode, boolean passing, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.passing = passing;
    }

    static GraphError of(int status, int code, String message) {
        return new GraphError(status, code, 0, false, message);
    }

    static GraphError invalid(String message) {
        return of(400, 100, "(#100) " + message);
    }

    static GraphError badToken() {
        return of(400, 190, "Invalid OAuth access token - Cannot parse access token");
    }

    static GraphError gone(String id) {
        return new GraphError(
                400,
                100,
                33,
                false,
                "Unsupported request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation.");
    }

    /** What the network says while it has trouble of its own. */
    static GraphError trouble() {
        return new GraphError(500, 2, 0, true, "An unexpected error has occurred. Please retry your request later.");
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(getMessage()));
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode > 0) {
            error.put("error_subcode", subcode);
        }
        if (passing) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", "EmulatedTrace");
        return Map.of("error", error);
    }
}
