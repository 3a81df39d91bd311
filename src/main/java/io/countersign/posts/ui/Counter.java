package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.countersign.base.ui.Desk;
import io.countersign.posts.XRules;

/** How much of X's room the words on the screen take, as X counts it. */
class Counter extends Div {

    private final OpenPost post;
    private final Span words = new Span();
    private final Element bar = new Element("progress");

    Counter(OpenPost post) {
        this.post = post;
        addClassNames("row", "counter");
        bar.setAttribute("max", String.valueOf(XRules.LONGEST)).setAttribute("aria-hidden", "true");
        add(words);
        getElement().appendChild(bar);
        post.watch(this::show);
    }

    private void show() {
        int length = XRules.weightedLength(post.words());
        words.setText(Desk.text("compose.count", length, XRules.LONGEST));
        bar.setProperty("value", Math.min(length, XRules.LONGEST));
        setClassName("alarm", length > XRules.LONGEST);
    }
}
