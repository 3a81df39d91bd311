package io.countersign.desk.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.agencies.MemberName;
import io.countersign.agencies.Membership;
import io.countersign.base.MemberId;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar: what goes out, what is being written for a time, what is due; by day, week and month. */
@Route(value = Way.PAGE, layout = AgencyFrame.class)
@PermitAll
class CalendarView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Shelf shelf;
    private final Membership membership;
    private final Moving moving;
    private final Clock clock;

    CalendarView(Shelf shelf, Membership membership, Moving moving, Clock clock) {
        this.shelf = shelf;
        this.membership = membership;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.calendar");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Asked.of(event.getLocation().getQueryParameters(), today()));
    }

    private LocalDate today() {
        return clock.instant().atZone(Times.mine()).toLocalDate();
    }

    private void show(Asked asked) {
        Days days =
                Days.of(asked.scale(), asked.day(), Days.weekStart(Desk.texts().locale()));
        Shelf.Found found = shelf.on(days, asked);
        List<Item> shown =
                found.items().stream().filter(item -> item.fits(asked)).toList();
        Div body = new Div(new Filters(asked, found, people(found.items(), asked)));
        body.addClassNames("body", "wide");
        if (found.cutOff()) {
            body.add(new Paragraph(Desk.text("calendar.cut-off")));
        }
        body.add(shown.isEmpty() ? empty(asked) : page(days, asked, shown));
        removeAll();
        add(
                new PageHeader(Times.title(days))
                        .remark(Desk.text("calendar.count", shown.size()))
                        .with(new Turning(asked, today())),
                body);
    }

    private Component page(Days days, Asked asked, List<Item> shown) {
        return new Pages(days, asked, today(), shown, new Carrying(moving, () -> show(asked)));
    }

    private Map<MemberId, MemberName> people(List<Item> items, Asked asked) {
        Set<MemberId> all = Stream.concat(
                        items.stream().flatMap(item -> item.matter().people().stream()),
                        Stream.ofNullable(asked.person()))
                .collect(Collectors.toSet());
        return membership.named(Desk.actor(), all);
    }

    private static Component empty(Asked asked) {
        return asked.isNarrowed()
                ? new EmptyState(
                        "calendar",
                        Desk.text("calendar.empty." + asked.scale()),
                        Desk.text("calendar.empty.narrowed"),
                        linked(Way.to(asked.all(), Desk.text("calendar.empty.all"))))
                : new EmptyState(
                        "calendar",
                        Desk.text("calendar.empty." + asked.scale()),
                        Desk.text("calendar.empty.next"),
                        linked(new Anchor(Desk.visit().path("board"), Desk.text("calendar.empty.board"))));
    }

    private static Component linked(Anchor link) {
        link.addClassName("link");
        return link;
    }
}
