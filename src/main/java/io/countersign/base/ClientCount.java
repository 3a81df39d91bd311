package io.countersign.base;

import java.util.Collection;
import java.util.function.Predicate;

/** How many things of one kind a client has; a number of many clients is the sum over those somebody sees. */
public record ClientCount(ClientId client, long count) {

    /** The sum over the clients that are counted. */
    public static int sum(Collection<ClientCount> counts, Predicate<ClientId> counted) {
        return (int) counts.stream()
                .filter(one -> counted.test(one.client()))
                .mapToLong(ClientCount::count)
                .sum();
    }
}
