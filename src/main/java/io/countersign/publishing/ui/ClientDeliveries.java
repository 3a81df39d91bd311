package io.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.ClientId;
import io.countersign.base.ui.Desk;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import java.util.List;
import java.util.stream.Stream;

/** What goes out for one client: what needs a look, what is on its way, and the latest that is out or over. */
@SpringComponent
public class ClientDeliveries {

    private static final int SHOWN = 10;

    private final Deliveries deliveries;
    private final Parcels parcels;
    private final DeliverySteps steps;

    ClientDeliveries(Deliveries deliveries, Parcels parcels, DeliverySteps steps) {
        this.deliveries = deliveries;
        this.parcels = parcels;
        this.steps = steps;
    }

    /** The deliveries of a client, ten at most, or that there is none. */
    public Component of(ClientId client, Runnable again) {
        List<DeliverySummary> shown = Stream.of(
                        deliveries.stuck(Desk.actor()),
                        deliveries.coming(Desk.actor()),
                        deliveries.latest(Desk.actor()))
                .flatMap(List::stream)
                .filter(one -> one.client().equals(client))
                .limit(SHOWN)
                .toList();
        if (shown.isEmpty()) {
            Span none = new Span(Desk.text("publishing.empty"));
            none.addClassName("small");
            return none;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        parcels.of(shown).forEach(parcel -> list.add(new DeliveryRow(parcel, steps.of(parcel, again))));
        return list;
    }
}
