package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.LastDay;
import io.countersign.agencies.Leaving;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a manager says the last day of the work with a client. */
class LastDayDialog extends Dialog {

    private final Leaving leaving;
    private final ClientSummary client;
    private final DatePicker day = new DatePicker(Desk.text("desk.last-day.day"));

    LastDayDialog(Leaving leaving, ClientSummary client, @Nullable LastDay said, Instant now, Runnable again) {
        this.leaving = leaving;
        this.client = client;
        setHeaderTitle(Desk.text("desk.last-day.title", client.name()));
        setWidth("480px");
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        day.setMin(LocalDate.ofInstant(now, client.zone()));
        day.setValue(said == null ? null : said.day());
        Div fields = new Div(new Paragraph(Desk.text("desk.last-day.lead", client.name())), day);
        fields.addClassName("stack");
        add(fields);
        footer(again);
    }

    private void footer(Runnable again) {
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button keep = new Button(Desk.text("desk.last-day.do"), click -> keep(again));
        keep.addThemeName("primary");
        getFooter().add(leave, keep);
    }

    private void keep(Runnable again) {
        LocalDate chosen = day.getValue();
        day.setErrorMessage(Desk.text("desk.last-day.choose"));
        day.setInvalid(chosen == null);
        if (chosen == null) {
            return;
        }
        try {
            leaving.announce(Desk.actor(), client.id(), chosen);
            close();
            again.run();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }
}
