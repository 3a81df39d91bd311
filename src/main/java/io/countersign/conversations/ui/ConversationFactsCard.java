package io.countersign.conversations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.conversations.ConversationState;
import io.countersign.conversations.Listening;
import io.countersign.conversations.WholeConversation;
import io.countersign.tasks.Fact;

/** Facts and links beside a conversation: what its speaker may use, never words to be sent. */
class ConversationFactsCard extends Div {

    private final TextArea text = new TextArea(Desk.text("conversations.fact"));
    private final TextField target = new TextField(Desk.text("conversations.fact.link"));

    ConversationFactsCard(Listening listening, WholeConversation whole, Runnable again) {
        addClassNames("card", "stack");
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        whole.facts().forEach(fact -> list.add(line(fact)));
        list.setVisible(list.getComponentCount() > 0);
        Span none = new Span(Desk.text("conversations.facts.none"));
        none.addClassName("small");
        none.setVisible(whole.facts().isEmpty());
        add(new H2(Desk.text("conversations.facts")), none, list);
        if (whole.conversation().state() == ConversationState.WAITING) {
            text.setWidthFull();
            target.setWidthFull();
            Button add = new Button(Desk.text("conversations.fact.add"), click -> keep(listening, whole, again));
            add(text, target, new Div(add));
        }
    }

    private void keep(Listening listening, WholeConversation whole, Runnable again) {
        try {
            listening.addFact(
                    Desk.actor(),
                    whole.conversation().id(),
                    text.getValue(),
                    target.isEmpty() ? null : target.getValue());
            again.run();
        } catch (Refused refused) {
            Notices.show(refused);
        }
    }

    private static ListItem line(Fact fact) {
        Div what = new Div(new Span(fact.text()));
        what.addClassName("what");
        String link = fact.link();
        if (link != null) {
            what.add(link(link));
        }
        ListItem line = new ListItem(what);
        line.addClassName("item");
        return line;
    }

    /** A link that leads out of the house. */
    static Anchor link(String address) {
        Anchor anchor = new Anchor(address, address);
        anchor.setRouterIgnore(true);
        anchor.setTarget("_blank");
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        anchor.addClassName("link");
        return anchor;
    }
}
