package io.countersign.desk.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.countersign.base.Refusal;
import io.countersign.base.ui.Desk;
import io.countersign.posts.Window;
import io.countersign.posts.ui.WindowWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for another day and time, on the clock the item is shown on, and says how far it may go as it was signed. */
class MoveDialog extends Dialog {

    private static final Locale CLOCK_OF_24_HOURS = Locale.UK;

    private final Item item;

    MoveDialog(Item item, String words, Consumer<Instant> move) {
        this.item = item;
        setHeaderTitle(Desk.text("calendar.move.of", words));
        setWidth("520px");
        DateTimePicker when = picker();
        Div fields = new Div(when);
        fields.addClassName("stack");
        if (item.matter() instanceof Matter.Sent sent) {
            fields.addComponentAsFirst(freely(sent.window()));
        }
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button save = new Button(Desk.text("calendar.move.do"), click -> {
            Instant chosen = chosen(when.getValue());
            close();
            move.accept(chosen);
        });
        save.addThemeName("primary");
        getFooter().add(leave, save);
    }

    private DateTimePicker picker() {
        LocalDateTime now = LocalDateTime.ofInstant(item.matter().at(), item.zone());
        DateTimePicker picker = new DateTimePicker(Desk.text("calendar.move.when"), now);
        picker.setLocale(CLOCK_OF_24_HOURS);
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        picker.setStep(Duration.ofMinutes(15));
        picker.setHelperText(Desk.text("calendar.move.where", WindowWords.city(item.zone(), Desk.texts())));
        return picker;
    }

    private static Paragraph freely(Window window) {
        String line = new WindowWords(window, Times.mine(), Desk.texts()).line();
        Paragraph words = new Paragraph(Desk.text("calendar.move.freely", line));
        words.addClassName("muted");
        return words;
    }

    private Instant chosen(@Nullable LocalDateTime when) {
        if (when == null) {
            throw Refusal.by("calendar.move.both").asException();
        }
        return when.atZone(item.zone()).toInstant();
    }
}
