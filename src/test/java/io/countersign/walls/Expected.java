package io.countersign.walls;

/** What the table says must become of a cell. */
enum Expected {
    /** Comes back, and says nothing of what the actor does not see. */
    RETURNS,
    /** Is refused or not found, in the same words as for an unknown id. */
    HIDDEN,
    /** Is refused or not found. */
    REFUSED,
    /** May answer either way, but says nothing of what the actor does not see. */
    SILENT;

    static Expected of(Cell cell) {
        ActingAs role = cell.role();
        if (role.isStranger()) {
            return HIDDEN;
        }
        if (cell.line().kind() == Kind.INTERNAL) {
            return SILENT;
        }
        boolean within = cell.namesNothing() || seesAll(cell);
        boolean turned = !cell.whole() && role.sees(cell.target()) && !role.sees(Target.OWN);
        if (turned || !within && isClientLevel(cell) && cell.line().kind() == Kind.AGENCY_WIDE) {
            return SILENT;
        }
        if (!within) {
            return HIDDEN;
        }
        if (!cell.whole()) {
            return SILENT;
        }
        return cell.line().isOpenTo(role) ? RETURNS : REFUSED;
    }

    private static boolean isClientLevel(Cell cell) {
        return cell.target() == Target.OWN || cell.target() == Target.OTHER_CLIENT;
    }

    private static boolean seesAll(Cell cell) {
        return cell.role().sees(cell.target()) && (cell.whole() || cell.role().sees(Target.OWN));
    }

    /** Whether the call may be let go through for good: what must be refused, must leave no trace. */
    boolean isCommitted() {
        return this == HIDDEN || this == REFUSED;
    }
}
