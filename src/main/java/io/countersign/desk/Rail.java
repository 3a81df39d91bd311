package io.countersign.desk;

import io.countersign.base.ui.NavigationEntry;
import io.countersign.base.ui.Visit;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** A line of the rail for a page of the desk's own. */
record Rail(String page, String icon, int position, ToIntFunction<Visit> counts) implements NavigationEntry {

    @Override
    public String textKey() {
        return "desk." + page;
    }

    @Override
    public boolean isFor(Visit visit) {
        return true;
    }

    @Override
    public OptionalInt count(Visit visit) {
        int count = counts.applyAsInt(visit);
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
