package io.countersign.desk.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.countersign.base.ui.Desk;

/** Leads from one page of the calendar to another: everything that is shown stands in the address. */
final class Way {

    static final String PAGE = "calendar";

    private Way() {}

    /** A link to what is asked. */
    static Anchor to(Asked asked, String words) {
        return new Anchor(Desk.visit().path(PAGE) + "?" + asked.address().getQueryString(), words);
    }

    /** Goes there at once. */
    static void go(Asked asked) {
        UI.getCurrentOrThrow().navigate(Desk.visit().slug() + "/" + PAGE, asked.address());
    }
}
