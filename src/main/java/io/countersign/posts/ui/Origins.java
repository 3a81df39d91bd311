package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostState;
import io.countersign.posts.Returned;
import io.countersign.posts.Rewording;
import io.countersign.posts.TextChanges;
import io.countersign.tasks.BriefId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why the post is being written: the sentence of the request, and what a signer wanted changed or changed herself. */
class Origins extends Div {

    /** The words of a request that became the post's task. */
    record Asked(BriefId brief, String words) {}

    private final OpenPost post;
    private final Signers signers;
    private final Div answers = new Div();
    private final Optional<Rewording> rewording;

    Origins(OpenPost post, Signers signers, @Nullable Asked asked) {
        this.post = post;
        this.signers = signers;
        this.rewording = signers.rewording(post.draft().id());
        addClassName("stack");
        if (asked != null) {
            add(request(asked));
        }
        add(answers);
        post.watch(this::show);
    }

    private static Div request(Asked asked) {
        Anchor words =
                new Anchor(Desk.visit().path("requests/" + asked.brief()), Desk.text("compose.request", asked.words()));
        words.addClassName("link");
        words.getElement().setAttribute("lang", "").setAttribute("title", Desk.text("compose.request.open"));
        Div row = new Div(new Icon("inbox"), words);
        row.addClassNames("row", "muted", "origin");
        return row;
    }

    private void show() {
        DraftView draft = post.draft();
        answers.removeAll();
        if (draft.state() == PostState.DRAFT) {
            draft.lastReturn().ifPresent(last -> answers.add(box(last)));
        }
        rewording
                .filter(changed -> changed.after().equals(draft.text()))
                .ifPresent(changed -> answers.add(box(changed)));
    }

    private Box box(Rewording changed) {
        Span who = new Span(Desk.text("compose.reworded", signers.name(changed.by())));
        who.addClassName("strong");
        return Box.calm("pen", who, new ChangedWords(TextChanges.between(changed.before(), changed.after())));
    }

    private Box box(Returned last) {
        Span who = new Span(Desk.text("compose.sent-back", signers.name(last.by()), Moments.of(last.at())));
        who.addClassName("strong");
        Paragraph reason = new Paragraph(last.reason());
        reason.addClassName("words-of");
        reason.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        return Box.calm("back", who, reason);
    }
}
