package io.countersign.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import io.countersign.base.Actor;
import io.countersign.base.Texts;
import java.time.ZoneId;

/** The visit of the browser tab at hand, for the screens in it. */
public final class Desk {

    private Desk() {}

    /** The visit of the current tab; a screen outside an agency has none and fails. */
    public static Visit visit() {
        Visit visit = ComponentUtil.getData(UI.getCurrentOrThrow(), Visit.class);
        if (visit == null) {
            throw new IllegalStateException("this tab stands in no agency");
        }
        return visit;
    }

    static void enter(UI ui, Visit visit) {
        ComponentUtil.setData(ui, Visit.class, visit);
        ui.setLocale(visit.locale());
    }

    public static Actor actor() {
        return visit().actor();
    }

    public static ZoneId zone() {
        return visit().zone();
    }

    /** The words of the screens in the visitor's language. */
    public static Texts texts() {
        return Texts.in(UI.getCurrentOrThrow().getLocale());
    }

    public static String text(String key, Object... details) {
        return texts().get(key, details);
    }
}
