package io.countersign.outside.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of deliveries.
 *
 * @param next what to give as {@code after} to read on; none on the last page
 */
record DeliveriesAnswer(
        List<DeliveryAnswer> deliveries, @Nullable String next) {}
