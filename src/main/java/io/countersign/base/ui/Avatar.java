package io.countersign.base.ui;

import com.vaadin.flow.component.html.Span;

/** The round mark with a person's initials. */
public final class Avatar extends Span {

    public Avatar(String initials, String name) {
        super(initials);
        addClassName("avatar");
        getElement().setAttribute("title", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
