package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostState;
import io.countersign.posts.Problem;

/** What stops the post, and then what is worth knowing, said as soon as it is so. */
class Problems extends Div {

    private final OpenPost post;

    Problems(OpenPost post) {
        this.post = post;
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        post.watch(this::show);
    }

    private void show() {
        removeAll();
        if (post.draft().state() != PostState.DROPPED) {
            post.problems().stream().filter(Problem::stops).forEach(this::show);
            post.problems().stream().filter(problem -> !problem.stops()).forEach(this::show);
        }
    }

    private void show(Problem problem) {
        Span sentence = new Span(problem.sentence(Desk.texts().locale()));
        add(problem.stops() ? Box.alarm(sentence) : Box.calm("question", sentence));
    }
}
