package io.countersign.base.ui;

import io.countersign.base.Actor;
import java.util.OptionalInt;

/**
 * A line of the desk's navigation, contributed by the room whose page it opens; it is asked for all lines in one
 * {@link io.countersign.base.Reading}.
 *
 * @see AgencyFrame
 */
public interface NavigationEntry {

    /** The page inside the agency, such as {@code board}. */
    String page();

    /** The key of its words. */
    String textKey();

    /** The name of its icon in the sprite. */
    String icon();

    /** Where it stands: lower comes first; from 100 on below the gap. */
    int position();

    /** Whether the visitor has any use for it. */
    default boolean isFor(Actor visitor) {
        return true;
    }

    /** The number beside it, if it has one. */
    default OptionalInt count(Actor visitor) {
        return OptionalInt.empty();
    }
}
