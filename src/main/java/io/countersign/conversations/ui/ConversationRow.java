package io.countersign.conversations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.OneLine;
import io.countersign.base.ui.Desk;
import io.countersign.conversations.ConversationSummary;

/** A conversation as a line of a list. */
class ConversationRow extends ListItem {

    private static final int LINE = 110;

    /** @param state how long it waits, or how it ended */
    ConversationRow(ConversationSummary one, AccountSummary account, String state) {
        addClassName("item");
        Anchor title = new Anchor(
                Desk.visit().path("conversations/" + one.id()),
                Desk.text("conversations.from", one.who(), account.network().title()));
        title.addClassName("title");
        Span words = new Span(OneLine.of(one.text(), LINE));
        words.addClassName("muted");
        words.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        Div what = new Div(title, words);
        what.addClassName("what");
        Span how = new Span(state);
        how.addClassName("small");
        add(what, how);
    }
}
