package io.countersign.agencies;

/** Where an invited owner is reached besides the mailbox that others read, sealed where it stands. */
record InvitationReach() implements SealedPlace {

    @Override
    public String table() {
        return "invitation";
    }

    @Override
    public String column() {
        return "sealed_reach";
    }
}
