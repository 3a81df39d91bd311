package io.countersign.accounts;

/** The way into an account, opened for one use; it never shows itself. */
public record Credentials(String token, String secret, String remoteId) {

    @Override
    public String toString() {
        return "***";
    }
}
