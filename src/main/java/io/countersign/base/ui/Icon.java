package io.countersign.base.ui;

import com.vaadin.flow.component.Html;

/** An icon of the house from the one sprite; decoration beside words, so hidden from screen readers. */
public final class Icon extends Html {

    public Icon(String name) {
        super("<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/theme/icons.svg#" + name
                + "\"></use></svg>");
        if (!name.matches("[a-z-]+")) {
            throw new IllegalArgumentException("no icon name: " + name);
        }
    }
}
