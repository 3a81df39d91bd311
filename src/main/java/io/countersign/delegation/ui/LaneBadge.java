package io.countersign.delegation.ui;

import com.vaadin.flow.component.html.Span;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.delegation.rules.Lane;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The mark of a lane: its colour, its icon and its word. */
public final class LaneBadge extends Span {

    public LaneBadge(Lane lane) {
        addClassNames("lane", style(lane));
        add(new Icon(icon(lane)), new Span(word(lane)));
    }

    /** The same mark as markup, for where many are drawn. */
    public static String markup(Lane lane) {
        return "<span class='lane " + style(lane) + "'>" + Icon.markup(icon(lane)) + "<span>"
                + HtmlUtils.htmlEscape(word(lane), "UTF-8") + "</span></span>";
    }

    /** The style class of a lane: {@code setup}, {@code promotion}, {@code voice}. */
    public static String style(Lane lane) {
        return lane.name().toLowerCase(Locale.ROOT);
    }

    /** The word people use for a lane. */
    public static String word(Lane lane) {
        return Desk.text("lanes." + lane.name());
    }

    private static String icon(Lane lane) {
        return switch (lane) {
            case SETUP -> "wrench";
            case PROMOTION -> "megaphone";
            case VOICE -> "voice";
        };
    }
}
