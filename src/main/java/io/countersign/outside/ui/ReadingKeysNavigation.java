package io.countersign.outside.ui;

import io.countersign.base.Actor;
import io.countersign.base.ui.NavigationEntry;
import org.springframework.stereotype.Component;

/** The line of the rail by which managers come to the keys of programs outside. */
@Component
class ReadingKeysNavigation implements NavigationEntry {

    static final String PAGE = "settings/reading-keys";

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public String textKey() {
        return "outside.keys";
    }

    @Override
    public String icon() {
        return "globe";
    }

    @Override
    public int position() {
        return 120;
    }

    @Override
    public boolean isFor(Actor visitor) {
        return visitor.standing().manager();
    }
}
