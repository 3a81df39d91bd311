package io.countersign.posts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.countersign.base.ui.Icon;

/** A framed remark beside the writing: calm where something is worth knowing, an alarm where something stops. */
final class Box extends Div {

    private Box(String icon, Component... words) {
        Div text = new Div(words);
        text.addClassNames("grow", "stack");
        addClassName("warnbox");
        add(new Icon(icon), text);
    }

    static Box calm(String icon, Component... words) {
        return new Box(icon, words);
    }

    static Box alarm(Component... words) {
        Box box = new Box("warning", words);
        box.addClassName("alarm");
        return box;
    }
}
