package io.countersign.tasks.ui;

import io.countersign.base.Actor;
import io.countersign.base.ui.NavigationEntry;
import io.countersign.tasks.BriefIntake;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The line of the rail that opens the requests, with how many wait to be confirmed. */
@Component
class RequestsNavigation implements NavigationEntry {

    static final String PAGE = "requests";

    private final BriefIntake intake;

    RequestsNavigation(BriefIntake intake) {
        this.intake = intake;
    }

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public String textKey() {
        return "requests.title";
    }

    @Override
    public String icon() {
        return "inbox";
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public OptionalInt count(Actor visitor) {
        int open = intake.open(visitor);
        return open == 0 ? OptionalInt.empty() : OptionalInt.of(open);
    }
}
