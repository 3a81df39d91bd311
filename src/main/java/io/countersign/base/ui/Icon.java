package io.countersign.base.ui;

import com.vaadin.flow.component.Html;
import java.util.regex.Pattern;

/** An icon of the house from the one sprite; decoration beside words, so hidden from screen readers. */
public final class Icon extends Html {

    private static final Pattern NAME = Pattern.compile("[a-z-]+");

    public Icon(String name) {
        super(markup(name));
    }

    /** The same icon as markup, for where many are drawn. */
    public static String markup(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no icon name: " + name);
        }
        return "<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"/theme/icons.svg#" + name
                + "\"></use></svg>";
    }
}
