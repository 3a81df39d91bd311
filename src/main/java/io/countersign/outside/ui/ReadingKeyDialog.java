package io.countersign.outside.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.outside.MadeReadingKey;
import io.countersign.outside.ReadingKeys;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes a key by its name and shows its secret, this once. What was typed stays when it is refused. */
class ReadingKeyDialog extends Dialog {

    private final ReadingKeys keys;
    private final TextField name = new TextField(Desk.text("outside.make.name"));
    private final DatePicker last = new DatePicker(Desk.text("outside.make.last"));

    ReadingKeyDialog(ReadingKeys keys, Runnable again) {
        this.keys = keys;
        setHeaderTitle(Desk.text("outside.make"));
        setWidth("520px");
        name.setWidthFull();
        name.setPlaceholder(Desk.text("outside.make.such"));
        last.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        last.setHelperText(Desk.text("outside.make.last.how"));
        Div fields = new Div(new Paragraph(Desk.text("outside.make.what")), name, last);
        fields.addClassName("stack");
        add(fields);
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button make = new Button(Desk.text("outside.make.do"), click -> make(again));
        make.addThemeName("primary");
        getFooter().add(leave, make);
        name.focus();
    }

    private void make(Runnable again) {
        try {
            MadeReadingKey made = keys.make(Desk.actor(), name.getValue(), end(last.getValue()));
            show(made);
            again.run();
        } catch (Refused refused) {
            Notices.show(refused);
        }
    }

    /** The end of the last day, where the agency is. */
    private static @Nullable Instant end(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(Desk.zone()).toInstant();
    }

    private void show(MadeReadingKey made) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(made.key().name());
        setCloseOnOutsideClick(false);
        TextField secret = new TextField(Desk.text("outside.once"), made.secret(), "");
        secret.setReadOnly(true);
        secret.setWidthFull();
        Div fields = new Div(secret, new Paragraph(Desk.text("outside.once.what")));
        fields.addClassName("stack");
        add(fields);
        Button done = new Button(Desk.text("base.close"), click -> close());
        done.addThemeName("primary");
        getFooter().add(copy(made.secret()), done);
    }

    private static Button copy(String secret) {
        Button copy = new Button(Desk.text("outside.copy"), click -> Notices.done(Desk.text("outside.copied")));
        copy.getElement().executeJs("this.addEventListener('click', () => navigator.clipboard.writeText($0))", secret);
        return copy;
    }
}
