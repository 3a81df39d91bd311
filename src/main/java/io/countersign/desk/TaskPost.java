package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.ui.Moments;
import io.countersign.publishing.ui.PostDeliveries;
import io.countersign.signoffs.SignatureWatch;
import io.countersign.tasks.TaskSummary;
import java.util.List;
import java.util.Optional;

/** What became of a task's post: what its signer answered, and how it goes out. */
@SpringComponent
class TaskPost {

    private final PostShelf posts;
    private final SignatureWatch watch;
    private final PostDeliveries deliveries;
    private final SignerNames people;

    TaskPost(PostShelf posts, SignatureWatch watch, PostDeliveries deliveries, SignerNames people) {
        this.posts = posts;
        this.watch = watch;
        this.deliveries = deliveries;
        this.people = people;
    }

    Component of(TaskSummary task, Runnable again) {
        Div all = new Div();
        all.addClassName("column");
        posts.ofTask(Desk.actor(), task.id()).forEach(post -> {
            answer(post).ifPresent(said -> all.add(card(said)));
            all.add(deliveries.of(post.id(), again));
        });
        return all;
    }

    private Optional<Component> answer(PostSummary post) {
        return switch (post.state()) {
            case DRAFT -> sentBack(post);
            case DROPPED -> dropped(post);
            case ASKED, SIGNED -> Optional.empty();
        };
    }

    private Optional<Component> sentBack(PostSummary post) {
        return posts.sentBack(Desk.actor()).stream()
                .filter(one -> one.post().id().equals(post.id()))
                .findFirst()
                .map(one -> one.returned())
                .map(one -> PostLine.said(
                        Desk.text(
                                "desk.sign.sent-back",
                                people.of(List.of(one.by())).one(one.by()),
                                Moments.of(one.at())),
                        one.reason()));
    }

    private Optional<Component> dropped(PostSummary post) {
        return watch.dropped(Desk.actor()).stream()
                .filter(one -> one.post().id().equals(post.id()) && post.state() == PostState.DROPPED)
                .findFirst()
                .map(one -> PostLine.said(
                        Desk.text(
                                "desk.sign.never", people.of(List.of(one.by())).one(one.by()), Moments.of(one.at())),
                        one.reason()));
    }

    private static Div card(Component said) {
        Div card = new Div(new H2(Desk.text("desk.task.answer")), said);
        card.addClassNames("card", "stack");
        return card;
    }
}
