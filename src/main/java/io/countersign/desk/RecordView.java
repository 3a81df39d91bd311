package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.countersign.base.ui.AgencyFrame;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.EmptyState;
import io.countersign.base.ui.Notices;
import io.countersign.base.ui.PageHeader;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The record: everything that was decided or done, newest first, and whether its chain holds. */
@Route(value = "record", layout = AgencyFrame.class)
@PermitAll
class RecordView extends Div implements HasDynamicTitle {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(Desk.text("desk.record.more"));
    private LedgerQuery query = LedgerQuery.newest(PAGE);

    RecordView(Ledger ledger) {
        this.ledger = ledger;
        PageHeader header = new PageHeader(getPageTitle()).remark(Desk.text("desk.record.remark"));
        Button check = new Button(Desk.text("desk.record.check"), click -> check());
        header.with(check);
        list.addClassName("list");
        list.getElement().setAttribute("reversed", true);
        more.addClickListener(click -> showMore());
        Div body = new Div(list, new Div(more));
        body.addClassName("body");
        add(header, body);
        showMore();
        if (list.getComponentCount() == 0) {
            body.addComponentAsFirst(
                    new EmptyState("book", Desk.text("desk.record.empty"), Desk.text("desk.record.empty.next")));
        }
    }

    @Override
    public String getPageTitle() {
        return Desk.text("desk.record");
    }

    private void showMore() {
        List<LedgerLine> lines = ledger.lines(Desk.actor(), query);
        lines.forEach(line -> list.add(item(line)));
        list.setVisible(list.getComponentCount() > 0);
        more.setVisible(lines.size() == PAGE);
        if (!lines.isEmpty()) {
            query = query.before(lines.getLast().seq());
        }
    }

    private void check() {
        Notices.done(ledger.verify(Desk.actor()).sentence(Desk.texts().locale()));
    }

    private static ListItem item(LedgerLine line) {
        Span when = new Span(When.exactly(line.at()));
        when.addClassName("when");
        Span sentence = new Span(line.sentence(Desk.texts().locale(), Desk.zone()));
        Span who = new Span(line.clientName().isEmpty() ? line.actor() : line.actor() + " · " + line.clientName());
        who.addClassName("muted");
        Div what = new Div(sentence, who);
        what.addClassName("what");
        Span mark = new Span((line.seq() + " · ") + line.shortHash());
        mark.addClassNames("mono", "small");
        ListItem item = new ListItem(when, what, mark);
        item.addClassNames("item", "record");
        return item;
    }
}
