package io.countersign.delegation.rules;

/** Something in a brief that is no task but is worth knowing. */
public record Remark(Kind kind, Stretch stretch) {

    /** What the remark says about the client. */
    public enum Kind {
        NOT_WANTED,
        KEPT_BY_CLIENT
    }
}
