package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.agencies.RosterLine;
import io.countersign.base.ui.Avatar;
import io.countersign.base.ui.Desk;
import java.util.function.Consumer;

/** Somebody of the agency: what they are here, whether they are suspended, and the button to change it. */
class MemberLine extends ListItem {

    MemberLine(RosterLine line, String is, String suspended) {
        String name = line.member().name();
        Span title = new Span(name);
        title.addClassName("title");
        Span small = new Span(is);
        small.addClassName("small");
        Div what = new Div(title, small);
        what.addClassName("what");
        if (!suspended.isEmpty()) {
            Span since = new Span(suspended);
            since.addClassNames("small", "alarm");
            what.add(since);
        }
        addClassNames("item", "person");
        add(new Avatar(line.member().initials(), name), what);
    }

    /** The same line, with what leads to its changes. */
    MemberLine with(RosterLine line, Consumer<RosterLine> change) {
        Button button = new Button(Desk.text("desk.member.change"), click -> change.accept(line));
        button.addThemeNames("small", "tertiary");
        button.setAriaLabel(Desk.text("desk.member.change.named", line.member().name()));
        add(button);
        return this;
    }
}
