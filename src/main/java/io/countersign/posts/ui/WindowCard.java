package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.countersign.base.Refusal;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.posts.PostState;
import io.countersign.posts.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When the post may go out: read in the client's place and beside it for the reader, changed in the client's place. */
class WindowCard extends Div {

    private static final Duration USUAL_WIDTH = Duration.ofHours(2);
    private static final Locale CLOCK_OF_24_HOURS = Locale.UK;

    private final OpenPost post;
    private final ZoneId zone;
    private final Instant suggested;
    private boolean choosing;
    private @Nullable Shown shown;

    /** What the card was drawn from; it is drawn anew for nothing else, for a press must not lose its button. */
    private record Shown(@Nullable Window window, PostState state) {}

    /**
     * @param zone the client's zone
     * @param suggested when it could go out, while nobody has said
     */
    WindowCard(OpenPost post, ZoneId zone, Instant suggested) {
        this.post = post;
        this.zone = zone;
        this.suggested = suggested;
        addClassNames("card", "pane", "row", "window");
        post.watch(this::show);
    }

    private void show() {
        Shown now = new Shown(post.draft().window(), post.draft().state());
        if (!choosing && !now.equals(shown)) {
            shown = now;
            removeAll();
            add(new Icon("calendar"), words());
            if (post.draft().state() != PostState.DROPPED) {
                add(change());
            }
        }
    }

    private Div words() {
        Window window = post.draft().window();
        Div words = new Div();
        words.addClassName("grow");
        if (window == null) {
            words.add(new Span(Desk.text("compose.window.none")));
        } else {
            WindowWords said = new WindowWords(window, Desk.zone(), Desk.texts());
            Span times = new Span(said.times());
            times.addClassName("strong");
            words.add(times, new Span(" " + Desk.text("compose.window.place", said.place())));
            said.forReader().ifPresent(yours -> words.add(small(" " + Desk.text("compose.window.yours", yours))));
        }
        return words;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }

    private Button change() {
        boolean none = post.draft().window() == null;
        Button change = new Button(Desk.text(none ? "compose.window.choose" : "compose.window.change"));
        change.addThemeName("small");
        change.addClickListener(click -> choose(post.draft().window()));
        return change;
    }

    private void choose(@Nullable Window window) {
        choosing = true;
        removeAll();
        Instant from = window == null ? suggested : window.earliest();
        Instant to = window == null ? from.plus(USUAL_WIDTH) : window.latest();
        DateTimePicker earliest = picker("compose.window.earliest", from);
        DateTimePicker latest = picker("compose.window.latest", to);
        Button save = new Button(Desk.text("compose.window.save"), click -> save(earliest, latest));
        save.addThemeNames("primary", "small");
        Button leave = new Button(Desk.text("compose.window.leave"), click -> done());
        leave.addThemeNames("tertiary", "small");
        Div buttons = new Div(save, leave);
        buttons.addClassName("row");
        Div fields = new Div(earliest, latest, buttons);
        fields.addClassNames("stack", "grow");
        add(fields);
        earliest.focus();
    }

    private DateTimePicker picker(String key, Instant value) {
        DateTimePicker picker = new DateTimePicker(Desk.text(key), LocalDateTime.ofInstant(value, zone));
        picker.setLocale(CLOCK_OF_24_HOURS);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        picker.setStep(Duration.ofMinutes(15));
        picker.setHelperText(Desk.text("compose.window.where", WindowWords.city(zone, Desk.texts())));
        return picker;
    }

    private void save(DateTimePicker earliest, DateTimePicker latest) {
        if (post.goOut(() -> window(earliest.getValue(), latest.getValue()))) {
            done();
        }
    }

    private Window window(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        if (from == null || to == null) {
            throw Refusal.by("compose.window.both").asException();
        }
        return Window.of(from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), zone);
    }

    private void done() {
        choosing = false;
        shown = null;
        show();
    }
}
