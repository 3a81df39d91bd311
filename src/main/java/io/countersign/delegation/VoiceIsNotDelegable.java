package io.countersign.delegation;

import io.countersign.base.Refusal;
import io.countersign.base.Refused;

/** Somebody was to speak who is neither the owner of the voice nor mandated to. */
public final class VoiceIsNotDelegable extends Refused {

    public VoiceIsNotDelegable(Refusal refusal) {
        super(refusal);
    }
}
