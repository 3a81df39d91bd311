package io.countersign.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What an empty screen says: that it is empty, and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(String icon, String title, String next, Component... actions) {
        addClassName("empty");
        add(new Icon(icon), new H2(title), new Paragraph(next));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("row");
            add(row);
        }
    }
}
