package io.countersign.base;

/** Something waits until the person at hand proves once more who they are; the screens lead them there and back. */
public final class ProofNeeded extends Refused {

    /** Where a person proves it. */
    public static final String PAGE = "/confirm";

    public ProofNeeded() {
        super(Refusal.by("base.prove-afresh").liftedBy("base.lift.yourself"));
    }
}
