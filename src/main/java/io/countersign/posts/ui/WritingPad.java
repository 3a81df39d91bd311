package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.countersign.base.ui.Desk;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostState;

/** Where the words are written: saved by themselves, and beside what somebody else wrote meanwhile. */
class WritingPad extends Div {

    static final int PAUSE_MILLIS = 800;

    private final OpenPost post;
    private final Signers signers;
    private final Div warnings = new Div();
    private final TextArea text = new TextArea(Desk.text("compose.text"));

    WritingPad(OpenPost post, Signers signers) {
        this.post = post;
        this.signers = signers;
        addClassName("stack");
        warnings.addClassName("stack");
        text.addClassName("pad");
        text.setWidthFull();
        text.setMinHeight("150px");
        text.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        text.setValue(post.words());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> post.write(change.getValue()));
        add(warnings, text, new Counter(post));
        post.watch(this::show);
    }

    private void show() {
        PostState state = post.draft().state();
        text.setReadOnly(state == PostState.DROPPED);
        if (!text.getValue().equals(post.words())) {
            text.setValue(post.words());
        }
        warnings.removeAll();
        if (state == PostState.ASKED || state == PostState.SIGNED) {
            String names = signers.of(post.draft());
            warnings.add(Box.calm("info", new Span(Desk.text("compose.needs-new." + state, names))));
        }
        post.theirs().ifPresent(theirs -> warnings.add(meanwhile(theirs)));
    }

    private Box meanwhile(DraftView theirs) {
        Span who = new Span(Desk.text("compose.meanwhile", signers.name(theirs.author())));
        who.addClassName("strong");
        Paragraph words = new Paragraph(theirs.text());
        words.addClassName("words-of");
        words.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        Button keep = new Button(Desk.text("compose.meanwhile.keep"), click -> post.keepMine());
        Button take = new Button(Desk.text("compose.meanwhile.take"), click -> post.takeTheirs());
        keep.addThemeName("small");
        take.addThemeName("small");
        Div row = new Div(keep, take);
        row.addClassName("row");
        return Box.alarm(who, words, row);
    }
}
