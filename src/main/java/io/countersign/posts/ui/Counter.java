package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.countersign.base.ui.Desk;
import io.countersign.posts.NetworkRules;

/** How much of the network's room the words on the screen take, as the network counts it. */
class Counter extends Div {

    private final OpenPost post;
    private final NetworkRules rules;
    private final Span words = new Span();
    private final Element bar = new Element("progress");

    Counter(OpenPost post) {
        this.post = post;
        this.rules = NetworkRules.of(post.draft().account().network());
        addClassNames("row", "counter");
        bar.setAttribute("max", String.valueOf(rules.longest())).setAttribute("aria-hidden", "true");
        add(words);
        getElement().appendChild(bar);
        post.watch(this::show);
    }

    private void show() {
        int length = rules.length(post.spoken());
        words.setText(Desk.text(
                "compose.count", length, rules.longest(), rules.network().title()));
        bar.setProperty("value", Math.min(length, rules.longest()));
        setClassName("alarm", length > rules.longest());
    }
}
