package io.countersign.signoffs.pocket;

/** A link that opens nothing: too old, never made, or everything it showed has been dealt with. */
final class LinkClosed extends RuntimeException {

    private final boolean spent;

    LinkClosed(boolean spent) {
        super("the link opens nothing");
        this.spent = spent;
    }

    boolean isSpent() {
        return spent;
    }
}
