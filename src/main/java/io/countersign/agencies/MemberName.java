package io.countersign.agencies;

import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import org.jspecify.annotations.Nullable;

/** A member by name alone: what past acts show of people, here or gone. */
public record MemberName(MemberId id, @Nullable PersonId person, String name, boolean active) {

    /** Whether they were here and are not, suspended or gone for good; whoever is invited is still to come. */
    public boolean isGone() {
        return person != null && !active;
    }

    /** Two letters for the round mark beside a name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }

    /** The first word of the name, as people call each other at work. */
    public String firstName() {
        return name.strip().split("\\s+")[0];
    }
}
