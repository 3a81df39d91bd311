package io.countersign.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The head of a desk page: its name, a quiet remark beside it, and what can be done on the right. */
public final class PageHeader extends Header {

    private final H1 title = new H1();
    private final Span remark = new Span();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("top");
        this.title.setText(title);
        remark.addClassName("remark");
        actions.addClassName("actions");
        Div grow = new Div();
        grow.addClassName("grow");
        add(this.title, remark, grow, actions);
    }

    public PageHeader before(Component... marks) {
        addComponentAsFirst(new Div(marks));
        return this;
    }

    public void title(String text) {
        title.setText(text);
    }

    public PageHeader remark(String text) {
        remark.setText(text);
        return this;
    }

    public PageHeader with(Component... buttons) {
        actions.add(buttons);
        return this;
    }
}
