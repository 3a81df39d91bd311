package io.countersign.publishing.ui;

import io.countersign.base.Actor;
import io.countersign.base.ui.NavigationEntry;
import io.countersign.publishing.Deliveries;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The line of the rail that opens what goes out, with how many posts somebody must look at. */
@Component
class DeliveriesNavigation implements NavigationEntry {

    static final String PAGE = "out";

    private final Deliveries deliveries;

    DeliveriesNavigation(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String page() {
        return PAGE;
    }

    @Override
    public String textKey() {
        return "publishing.title";
    }

    @Override
    public String icon() {
        return "send";
    }

    @Override
    public int position() {
        return 55;
    }

    @Override
    public OptionalInt count(Actor visitor) {
        int waiting = deliveries.waitingCounted(visitor);
        return waiting == 0 ? OptionalInt.empty() : OptionalInt.of(waiting);
    }
}
