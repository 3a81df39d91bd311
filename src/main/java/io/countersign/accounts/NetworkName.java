package io.countersign.accounts;

/** The networks by name; those without an adapter are served by hand. */
public enum NetworkName {
    X("X"),
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    LINKEDIN("LinkedIn");

    private final String title;

    NetworkName(String title) {
        this.title = title;
    }

    /** The network's own name, the same in every language. */
    public String title() {
        return title;
    }
}
