package io.countersign.desk.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.countersign.base.ui.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a page of the calendar: each day with its heading and its list, in the order of the times. */
class Pages extends Div {

    private static final int SHOWN = 3;

    private final Days days;
    private final Asked asked;
    private final LocalDate today;
    private final Carrying carrying;

    Pages(Days days, Asked asked, LocalDate today, List<Item> items, Carrying carrying) {
        this.days = days;
        this.asked = asked;
        this.today = today;
        this.carrying = carrying;
        addClassNames("calendar", days.scale().word());
        Map<LocalDate, List<Item>> byDay = items.stream().collect(Collectors.groupingBy(Item::day));
        if (days.scale() == Scale.MONTH) {
            days.first().datesUntil(days.first().plusDays(7)).forEach(day -> add(weekday(day)));
        }
        days.all().forEach(day -> add(day(day, byDay.getOrDefault(day, List.of()))));
    }

    private static Span weekday(LocalDate day) {
        Span name = new Span(Times.weekday(day));
        name.addClassName("weekday");
        name.getElement().setAttribute("aria-hidden", "true");
        return name;
    }

    private Section day(LocalDate day, List<Item> items) {
        Section section = new Section(heading(day));
        section.addClassName("day");
        section.setClassName("today", day.equals(today));
        section.setClassName("outside", days.isOutside(day));
        section.setClassName("nothing", items.isEmpty());
        UnorderedList list = new UnorderedList();
        shown(items).forEach(item -> list.add(tile(item)));
        if (!items.isEmpty()) {
            section.add(list);
        }
        if (shown(items).size() < items.size()) {
            section.add(more(day, items.size() - SHOWN));
        }
        carrying.onto(section, day);
        return section;
    }

    private H2 heading(LocalDate day) {
        H2 heading = new H2();
        if (days.scale() == Scale.MONTH) {
            Anchor open = Way.to(asked.with(Scale.DAY).with(day), String.valueOf(day.getDayOfMonth()));
            open.setAriaLabel(Times.whole(day));
            heading.add(open);
        } else {
            heading.setText(days.scale() == Scale.DAY ? Times.whole(day) : Times.brief(day));
        }
        if (day.equals(today)) {
            heading.getElement().setAttribute("aria-current", "date");
        }
        return heading;
    }

    private List<Item> shown(List<Item> items) {
        return days.scale() == Scale.MONTH && items.size() > SHOWN ? items.subList(0, SHOWN) : items;
    }

    private Tile tile(Item item) {
        Tile tile = days.scale() == Scale.MONTH ? Tile.line(item) : Tile.whole(item);
        carrying.from(tile);
        return tile;
    }

    private Anchor more(LocalDate day, int rest) {
        Anchor more = Way.to(asked.with(Scale.DAY).with(day), Desk.text("calendar.more", rest));
        more.addClassName("more");
        more.setAriaLabel(Desk.text("calendar.more.on", rest, Times.whole(day)));
        return more;
    }
}
