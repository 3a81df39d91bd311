package io.countersign.words;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.Level;
import io.countersign.base.Refusal;
import io.countersign.base.Texts;
import io.countersign.base.ui.Desk;
import io.countersign.ledger.Entry;
import java.util.Locale;
import java.util.Map;

/** Code that asks for texts rightly and wrongly, for {@link WordsRulesTests}. */
final class SampleCode {

    private SampleCode() {}

    /** Asks for texts that are not there, or wrongly. */
    @SuppressWarnings("unused")
    static final class Wrong {

        String missing() {
            return Desk.text("desk.missing");
        }

        Refusal otherBundle() {
            return Refusal.by("dsk.plain");
        }

        String handedOn() {
            String key = "desk.handed-on";
            return key;
        }

        Refusal lifted(Refusal refusal) {
            return refusal.liftedBy("dsk.lifted");
        }

        String beginning(String rest) {
            return Desk.text("desk.other." + rest);
        }

        String constant(Level level) {
            return Desk.text("desk.level." + level);
        }

        Entry act() {
            return Entry.of("unheard.of");
        }

        String tooFew() {
            return Texts.in(Locale.ENGLISH).get("desk.one");
        }

        String tooMany() {
            return Desk.text("desk.plain", 1);
        }
    }

    /** Asks for texts as it should. */
    @SuppressWarnings("unused")
    static final class Right {

        String markup(String words) {
            return "<span class='small quiet'>" + words + "</span><a class='title' draggable='false' href='" + words
                    + "' title='" + words + "'>" + Desk.text("desk.plain") + "</a>";
        }

        String plain() {
            return Desk.text("desk.plain") + Desk.text("desk.one", 1);
        }

        String level(Refusal refusal) {
            return Desk.text("desk.level." + refusal.liftedBy(), Texts.in(Locale.ENGLISH));
        }

        Span named() {
            Span span = new Span(Texts.in(Locale.ENGLISH).get("desk.named", Map.of("name", 1)));
            span.addClassName("muted");
            throw new IllegalStateException("Only for whoever reads the log");
        }
    }

    /** Says words itself instead of asking for them. */
    @SuppressWarnings("unused")
    static final class View {

        String markup(String name) {
            return "<span class='small'>Two words of " + name + "</span>";
        }

        String readOut(String name) {
            return "<button aria-label='Open it' id='" + name + "'></button>";
        }

        private final Button button = new Button("Save");
        private final H2 heading = new H2("two words");
        private final Span mine = new Span("mine");
        private final TextField field = new TextField();

        void fill(int count) {
            button.setAriaLabel("close");
            field.getElement().setAttribute("placeholder", "name");
            mine.setText(count + " posts wait");
            String later = "Later";
            heading.setText(later);
        }
    }
}
