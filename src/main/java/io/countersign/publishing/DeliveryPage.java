package io.countersign.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a report.
 *
 * @param next the place the next page goes on from; none on the last
 */
public record DeliveryPage(
        List<DeliveryLine> lines, @Nullable DeliveryMark next) {

    public DeliveryPage {
        lines = List.copyOf(lines);
    }

    /** A page of so many lines, of what was found with one line more than that. */
    static DeliveryPage of(List<DeliveryLine> found, int limit) {
        if (found.size() <= limit) {
            return new DeliveryPage(found, null);
        }
        List<DeliveryLine> page = found.subList(0, limit);
        return new DeliveryPage(page, page.getLast().mark());
    }
}
