package io.countersign.accounts;

/** The way into an account, opened for one use; it never shows itself. */
public record Credentials(String token, String secret, String remoteId) {

    /** Keys without a lock, or without anything on them, are none: they must never replace what works. */
    public Credentials {
        if (token.isBlank() || remoteId.isBlank()) {
            throw new IllegalArgumentException("a network gave no token, or none that says whose it is");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
