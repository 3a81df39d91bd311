package io.countersign.outside.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.countersign.base.ui.Desk;

/** How a program reads, with the addresses of this agency to copy; all of it stands in docs/outside.md. */
class HowToRead extends Details {

    HowToRead(String addresses) {
        super(Desk.text("outside.how"));
        Div how = new Div(
                new Paragraph(Desk.text("outside.how.what")),
                read(Desk.text("outside.how.health"), Desk.text("outside.how.health.what"), addresses + "/health"),
                read(
                        Desk.text("outside.how.deliveries"),
                        Desk.text("outside.how.deliveries.what"),
                        addresses + "/deliveries?from=2026-11-01T00:00:00Z&limit=50"),
                new Paragraph(Desk.text("outside.how.pages")),
                new Paragraph(Desk.text("outside.how.errors")));
        how.addClassName("how");
        add(how);
    }

    private static Component read(String title, String what, String address) {
        Pre example = new Pre(Desk.text("outside.how.example", address));
        example.addClassName("mono");
        example.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        return new Div(new H3(title), new Paragraph(what), example);
    }
}
