package io.countersign.signoffs;

import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gate let a post not out; the refusal says why. */
public final class GateClosed extends Refused {

    private final boolean tampered;
    private final transient @Nullable Instant opensAt;

    private GateClosed(Refusal refusal, boolean tampered, @Nullable Instant opensAt) {
        super(refusal);
        this.tampered = tampered;
        this.opensAt = opensAt;
    }

    static GateClosed because(String rule, Object... details) {
        return new GateClosed(Refusal.by("signoffs.gate." + rule, details).liftedBy("base.lift.owner"), false, null);
    }

    static GateClosed until(Instant moment, String rule) {
        return new GateClosed(Refusal.by("signoffs.gate." + rule), false, moment);
    }

    /** What is stored is not what was signed: somebody must look, nobody can lift it. */
    static GateClosed tampered(String what) {
        return new GateClosed(Refusal.by("signoffs.gate.tampered", what), true, null);
    }

    /** Whether what is stored does not match what was signed, which calls for an alarm. */
    public boolean isTampered() {
        return tampered;
    }

    /** When the gate will open, where waiting is enough. */
    public Optional<Instant> opensAt() {
        return Optional.ofNullable(opensAt);
    }
}
