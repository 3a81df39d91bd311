package io.countersign.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import jakarta.annotation.security.PermitAll;

/** The agency's own address: whoever types it begins with the day. */
@Route(value = "", layout = AgencyFrame.class)
@PermitAll
class AgencyStartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.forwardTo(Desk.visit().path("day").substring(1));
    }
}
