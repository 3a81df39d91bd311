package io.countersign.publishing;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.Way;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What went out, goes out or did not, over all clients of an agency, page by page. */
@Service
@Transactional(readOnly = true)
public class DeliveryReport {

    private final DeliveryRows rows;

    DeliveryReport(DeliveryRows rows) {
        this.rows = rows;
    }

    /** One page, in the order of the signed windows; for managers and for jobs. An unknown client has no deliveries. */
    @AlsoFor(Way.SYSTEM)
    public DeliveryPage page(Actor actor, DeliveryQuestion question) {
        actor.requireManagerOrJob();
        DeliveryMark after = question.start();
        List<DeliveryLine> found = rows
                .page(
                        question.from(),
                        question.until(),
                        question.states(),
                        value(question.client()),
                        after.earliest(),
                        after.id().value(),
                        Limit.of(question.limit() + 1))
                .stream()
                .map(Delivery::line)
                .toList();
        return DeliveryPage.of(found, question.limit());
    }

    private static @Nullable UUID value(@Nullable ClientId client) {
        return client == null ? null : client.value();
    }
}
