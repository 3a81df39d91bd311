package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import io.countersign.posts.TextChanges;

/** Two versions of a text in one: what went is struck through, what came is underlined, for eyes and screen readers. */
class ChangedWords extends Paragraph {

    ChangedWords(TextChanges changes) {
        addClassNames("words-of", "changed");
        getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        changes.spans().forEach(span -> getElement().appendChild(piece(span)));
    }

    private static Element piece(TextChanges.Span span) {
        return switch (span.kind()) {
            case KEPT -> Element.createText(span.text());
            case REMOVED -> new Element("del").setText(span.text());
            case ADDED -> new Element("ins").setText(span.text());
        };
    }
}
