package io.countersign.sandbox.facebook;

/** What can be ordered to go wrong when somebody posts on a Page. */
public enum FacebookFault {
    RATE_LIMITED(false),
    ERROR_WITHOUT_STORE(false),
    ERROR_AFTER_STORE(true),
    HANG_AFTER_STORE(true),
    DROP_WITHOUT_STORE(false),
    DROP_AFTER_STORE(true),
    REFUSED(false),
    GARBAGE(true),
    LATE(true);

    private final boolean stores;

    FacebookFault(boolean stores) {
        this.stores = stores;
    }

    /** Whether the post is stored before the client is told otherwise. */
    public boolean stores() {
        return stores;
    }
}
