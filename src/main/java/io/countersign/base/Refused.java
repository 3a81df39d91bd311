package io.countersign.base;

import java.util.Locale;

/** Something was refused by a rule; the {@link Refusal} says by which. */
public class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.sentence(Locale.ENGLISH));
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
