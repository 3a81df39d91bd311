package io.countersign.sandbox.x;

/** What can be ordered to go wrong when an account posts. */
public enum XFault {
    RATE_LIMITED(false),
    ERROR_WITHOUT_STORE(false),
    ERROR_AFTER_STORE(true),
    HANG_AFTER_STORE(true),
    DROP_WITHOUT_STORE(false),
    DROP_AFTER_STORE(true),
    FORBIDDEN(false),
    UNAUTHORIZED(false),
    GARBAGE(true),
    LATE(true);

    private final boolean stores;

    XFault(boolean stores) {
        this.stores = stores;
    }

    /** Whether the post is stored before the client is told otherwise. */
    public boolean stores() {
        return stores;
    }
}
