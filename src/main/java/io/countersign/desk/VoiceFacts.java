package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.tasks.Fact;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;

/** Facts and links beside a voice task: what the owner may use, never words to be sent. */
class VoiceFacts extends Div {

    private final TextArea text = new TextArea(Desk.text("desk.fact.text"));
    private final TextField link = new TextField(Desk.text("desk.fact.link"));

    VoiceFacts(VoiceTasks voice, TaskSummary task, Runnable again) {
        addClassNames("card", "stack");
        add(new H2(Desk.text("desk.facts")), new Paragraph(Desk.text("desk.facts.why")));
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        voice.facts(Desk.actor(), task.id()).forEach(fact -> list.add(line(fact)));
        list.setVisible(list.getComponentCount() > 0);
        text.setWidthFull();
        link.setWidthFull();
        Button add = new Button(Desk.text("desk.fact.add"), click -> {
            try {
                voice.addFact(Desk.actor(), task.id(), text.getValue(), link.isEmpty() ? null : link.getValue());
                again.run();
            } catch (Refused refused) {
                Notices.show(refused);
            }
        });
        add(list, text, link, new Div(add));
    }

    private static ListItem line(Fact fact) {
        Div what = new Div(new Span(fact.text()));
        what.addClassName("what");
        String target = fact.link();
        if (target != null) {
            Anchor anchor = new Anchor(target, target);
            anchor.setTarget("_blank");
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            anchor.addClassName("link");
            what.add(anchor);
        }
        ListItem line = new ListItem(what);
        line.addClassName("item");
        return line;
    }
}
