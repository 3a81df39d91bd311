package io.countersign.base.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.countersign.base.NotFound;

/** Turns an unknown id inside a page into the one answer for what does not exist. */
@AnonymousAllowed
class NotYoursView extends Main implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        NothingHereView nothing = new NothingHereView();
        removeAll();
        add(nothing);
        return nothing.setErrorParameter(event, new ErrorParameter<>(NotFoundException.class, new NotFoundException()));
    }
}
