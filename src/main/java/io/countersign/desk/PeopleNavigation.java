package io.countersign.desk;

import io.countersign.base.Actor;
import io.countersign.base.ui.NavigationEntry;
import org.springframework.stereotype.Component;

/** The line of the rail by which managers come to the people of the agency. */
@Component
class PeopleNavigation implements NavigationEntry {

    @Override
    public String page() {
        return "people";
    }

    @Override
    public String textKey() {
        return "desk.people";
    }

    @Override
    public String icon() {
        return "me";
    }

    @Override
    public int position() {
        return 70;
    }

    @Override
    public boolean isFor(Actor visitor) {
        return visitor.standing().manager();
    }
}
