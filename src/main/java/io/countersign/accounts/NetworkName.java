package io.countersign.accounts;

import java.util.Locale;

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

    /** Whether posts of such an account are put up by Countersign: on X all, on Facebook those of Pages. */
    public boolean isSentByMachine(AccountKind kind) {
        return switch (this) {
            case X -> true;
            case FACEBOOK -> kind == AccountKind.CORPORATE;
            case INSTAGRAM, LINKEDIN -> false;
        };
    }

    /** The network as a part of an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The network's own name, the same in every language. */
    public String title() {
        return title;
    }
}
