package io.countersign.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Says in words what a gesture will do, and asks; leaving it is the first choice. */
public final class Question extends Dialog {

    public Question(String title, String yes, Runnable gesture, Component... words) {
        setHeaderTitle(title);
        setWidth("520px");
        Div said = new Div(words);
        said.addClassName("stack");
        add(said);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button sure = new Button(yes, click -> {
            close();
            gesture.run();
        });
        sure.addThemeName("primary");
        getFooter().add(leave, sure);
    }
}
