package io.countersign.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryId;
import io.countersign.publishing.DeliverySummary;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes out: first what somebody must look at, then what is on its way, then what became of the rest. */
@Route(value = DeliveriesNavigation.PAGE, layout = AgencyFrame.class)
@PermitAll
class DeliveriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Deliveries deliveries;
    private final Parcels parcels;
    private final DeliverySteps steps;

    DeliveriesView(Deliveries deliveries, Parcels parcels, DeliverySteps steps) {
        this.deliveries = deliveries;
        this.parcels = parcels;
        this.steps = steps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return Desk.text("publishing.title");
    }

    private void show() {
        Map<Boolean, List<DeliverySummary>> open = deliveries.stuck(Desk.actor()).stream()
                .collect(Collectors.partitioningBy(DeliverySummary::waitsForSomebody));
        List<DeliverySummary> stuck = open.getOrDefault(true, List.of());
        List<DeliverySummary> coming = new ArrayList<>(open.getOrDefault(false, List.of()));
        coming.addAll(deliveries.coming(Desk.actor()));
        Set<DeliveryId> shown = stuck.stream().map(DeliverySummary::id).collect(Collectors.toSet());
        List<DeliverySummary> over = deliveries.latest(Desk.actor()).stream()
                .filter(one -> !shown.contains(one.id()))
                .toList();
        Div body = new Div();
        body.addClassName("body");
        if (stuck.isEmpty() && coming.isEmpty() && over.isEmpty()) {
            body.add(new EmptyState("send", Desk.text("publishing.empty"), Desk.text("publishing.empty.next")));
        }
        section(body, "publishing.stuck", stuck);
        section(body, "publishing.coming", coming);
        section(body, "publishing.over", over);
        removeAll();
        add(new PageHeader(getPageTitle()).remark(Desk.text("publishing.remark", stuck.size(), coming.size())), body);
    }

    private void section(Div body, String heading, List<DeliverySummary> of) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        parcels.of(of).forEach(parcel -> list.add(new DeliveryRow(parcel, steps.of(parcel, this::show))));
        if (list.getComponentCount() > 0) {
            Section section = new Section(new H2(Desk.text(heading)), list);
            section.addClassName("stack");
            body.add(section);
        }
    }
}
