package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.posts.PostSummary;

/** A post as a line: its first words, whose it is and where it goes, what somebody said about it, what is left to do. */
class PostLine extends ListItem {

    PostLine(String icon, PostSummary post, PostPlaces.Place place, Component said, Component side) {
        addClassName("item");
        Div mark = new Div(new Icon(icon));
        mark.addClassNames("mark", "muted");
        String opening = post.opening();
        Anchor title = new Anchor(
                Desk.visit().path("compose/" + post.id()),
                opening.isEmpty() ? Desk.text("desk.sign.no-words") : opening);
        title.addClassName("title");
        title.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        Span whose = new Span(place.of(post));
        whose.addClassName("muted");
        Div what = new Div(title, whose, said);
        what.addClassName("what");
        Div right = new Div(side);
        right.addClassName("side");
        add(mark, what, right);
    }

    /** What somebody said, and in which words of their own, if in any. */
    static Component said(String sentence, String words) {
        Div said = new Div(new Paragraph(sentence));
        said.addClassName("stack");
        if (!words.isBlank()) {
            Paragraph own = new Paragraph("“" + words.strip() + "”");
            own.addClassNames("words-of", "own");
            own.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
            said.add(own);
        }
        return said;
    }
}
