package io.countersign.desk.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import java.time.LocalDate;

/** Turns the pages of the calendar: back, forth, to today; and shows more or less at once. */
class Turning extends Div {

    Turning(Asked asked, LocalDate today) {
        addClassNames("row", "turning");
        add(pages(asked, today), scales(asked));
    }

    private static Nav pages(Asked asked, LocalDate today) {
        Scale scale = asked.scale();
        Anchor back = Way.to(asked.with(scale.turned(asked.day(), -1)), "");
        back.add(new Icon("left"));
        back.setAriaLabel(Desk.text("calendar.previous." + scale));
        Anchor forth = Way.to(asked.with(scale.turned(asked.day(), 1)), "");
        forth.add(new Icon("right"));
        forth.setAriaLabel(Desk.text("calendar.next." + scale));
        Nav pages = new Nav(back, Way.to(asked.with(today), Desk.text("calendar.today")), forth);
        pages.addClassName("segments");
        pages.setAriaLabel(Desk.text("desk.calendar"));
        return pages;
    }

    private static Nav scales(Asked asked) {
        Nav scales = new Nav();
        scales.addClassName("segments");
        scales.setAriaLabel(Desk.text("calendar.scale"));
        for (Scale scale : Scale.values()) {
            Anchor choice = Way.to(asked.with(scale), Desk.text("calendar.scale." + scale));
            mark(choice, scale == asked.scale());
            scales.add(choice);
        }
        return scales;
    }

    /** Marks a choice as the one that is taken. */
    static void mark(Anchor choice, boolean taken) {
        if (taken) {
            choice.getElement().setAttribute("aria-current", "true");
        }
    }
}
