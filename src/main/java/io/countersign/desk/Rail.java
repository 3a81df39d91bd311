package io.countersign.desk;

import io.countersign.base.Actor;
import io.countersign.base.ui.NavigationEntry;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** A line of the rail for a page of the desk's own. */
record Rail(String page, String icon, int position, ToIntFunction<Actor> counts) implements NavigationEntry {

    @Override
    public String textKey() {
        return "desk." + page;
    }

    @Override
    public OptionalInt count(Actor visitor) {
        int count = counts.applyAsInt(visitor);
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
