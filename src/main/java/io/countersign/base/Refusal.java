package io.countersign.base;

import java.util.List;
import java.util.Locale;

/**
 * A refusal that explains itself: which rule said no, at which level it was set, and who can lift it.
 *
 * @param rule the rule, which is also the key of its sentence in the texts
 * @param setBy the level at which the rule was set
 * @param liftedBy the key of the words that say who can lift it
 * @param details what the sentence names: people, accounts, numbers
 */
public record Refusal(String rule, Level setBy, String liftedBy, List<Object> details) {

    public Refusal {
        details = List.copyOf(details);
    }

    /** A refusal by the platform's own rule, which nobody can lift, to be refined. */
    public static Refusal by(String rule, Object... details) {
        return new Refusal(rule, Level.PLATFORM, "base.lift.nobody", List.of(details));
    }

    public Refusal setBy(Level level) {
        return new Refusal(rule, level, liftedBy, details);
    }

    public Refusal liftedBy(String who) {
        return new Refusal(rule, setBy, who, details);
    }

    /** What happened and what to do, in the reader's language. */
    public String sentence(Locale locale) {
        return Texts.in(locale).get(rule, details.toArray());
    }

    /** Who set the rule and who can lift it, in the reader's language. */
    public String explanation(Locale locale) {
        Texts texts = Texts.in(locale);
        return texts.get("base.refusal.explanation", texts.get("base.level." + setBy.name()), texts.get(liftedBy));
    }

    public Refused asException() {
        return new Refused(this);
    }
}
