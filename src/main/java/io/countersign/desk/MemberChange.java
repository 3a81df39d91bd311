package io.countersign.desk;

/** What a manager changes about somebody of the agency. */
enum MemberChange {
    MANAGER,
    VA,
    SUSPEND,
    TAKE_BACK,
    END
}
