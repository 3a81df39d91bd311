package io.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostId;
import io.countersign.publishing.Deliveries;

/** What became of one post, with what can be done about it, for the pages that show the post. */
@SpringComponent
public class PostDeliveries {

    private final Deliveries deliveries;
    private final Parcels parcels;
    private final DeliverySteps steps;

    PostDeliveries(Deliveries deliveries, Parcels parcels, DeliverySteps steps) {
        this.deliveries = deliveries;
        this.parcels = parcels;
        this.steps = steps;
    }

    /** The deliveries of a post; not shown while there is none. */
    public Component of(PostId post, Runnable again) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        parcels.of(deliveries.of(Desk.actor(), post))
                .forEach(parcel -> list.add(new DeliveryRow(parcel, steps.of(parcel, again))));
        Div section = new Div(new H2(Desk.text("publishing.of-post")), list);
        section.addClassName("stack");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }
}
