package io.countersign.base;

/** What a member is in an agency: staff ({@code MANAGER}, {@code VA}) or a client's people ({@code OWNER}, {@code COLLEAGUE}). */
public enum Role {
    MANAGER,
    VA,
    OWNER,
    COLLEAGUE;

    /** Staff roles hold for the whole agency; the others hold for one client. */
    public boolean isStaff() {
        return this == MANAGER || this == VA;
    }
}
