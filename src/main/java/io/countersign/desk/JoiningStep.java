package io.countersign.desk;

/** What it takes until a client is on board, in the order in which it is asked for. */
enum JoiningStep {
    INVITED("people"),
    JOINED("me"),
    KEY("key"),
    ACCOUNTS("link"),
    HOURS("clock"),
    SIGNATURE("pen");

    private final String icon;

    JoiningStep(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }
}
