package io.countersign.conversations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import io.countersign.conversations.Heard;
import io.countersign.posts.XRules;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Takes in what somebody wrote to an account; what is refused stays in the fields. */
class EnterDialog extends Dialog {

    private static final Locale CLOCK_OF_24_HOURS = Locale.UK;

    private final Select<AccountSummary> account = new Select<>();
    private final TextField who = new TextField(Desk.text("conversations.who"));
    private final TextArea text = new TextArea(Desk.text("conversations.text"));
    private final TextField link = new TextField(Desk.text("conversations.link.label"));
    private final DateTimePicker since = new DateTimePicker(Desk.text("conversations.since"));
    private final Span kept = new Span(Desk.text("conversations.picture.kept"));
    private final Upload upload = new Upload(this::receive);
    private byte[] screenshot = new byte[0];

    EnterDialog(List<AccountSummary> accounts, BiConsumer<AccountId, Heard> heard) {
        setHeaderTitle(Desk.text("conversations.enter"));
        setWidth("640px");
        account.setLabel(Desk.text("conversations.account"));
        account.setItems(accounts);
        account.setItemLabelGenerator(one -> one.network().title() + " " + one.label());
        if (accounts.size() == 1) {
            account.setValue(accounts.getFirst());
        }
        text.setPlaceholder(Desk.text("conversations.text.placeholder"));
        text.setMinHeight("160px");
        text.getElement().setAttribute("lang", "").setAttribute("dir", "auto");
        since.setLocale(CLOCK_OF_24_HOURS);
        since.setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        account.setWidthFull();
        who.setWidthFull();
        text.setWidthFull();
        link.setWidthFull();
        Div fields = new Div(account, who, text, link, since, picture(), kept);
        fields.addClassName("stack");
        add(fields);
        Button cancel = new Button(Desk.text("conversations.cancel"), click -> close());
        cancel.addThemeName("tertiary");
        Button take = new Button(Desk.text("conversations.enter.do"), click -> take(heard));
        take.addThemeName("primary");
        getFooter().add(cancel, take);
    }

    private Upload picture() {
        kept.setVisible(false);
        kept.addClassName("small");
        upload.setUploadButton(new Button(Desk.text("conversations.picture")));
        upload.setDropAllowed(false);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/gif");
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(XRules.LARGEST_PICTURE + 1);
        event.getUI().access(() -> {
            upload.clearFileList();
            screenshot = bytes;
            kept.setVisible(true);
        });
    }

    private void take(BiConsumer<AccountId, Heard> heard) {
        try {
            if (account.isEmpty()) {
                throw Refusal.by("conversations.account-missing").asException();
            }
            heard.accept(account.getValue().id(), read());
            close();
        } catch (Refused | NotFound refused) {
            Notices.show(refused);
        }
    }

    private Heard read() {
        LocalDateTime said = since.getValue();
        if (said == null) {
            throw Refusal.by("conversations.since-missing").asException();
        }
        return new Heard(
                who.getValue(),
                text.getValue(),
                link.getValue(),
                said.atZone(Desk.zone()).toInstant(),
                screenshot);
    }
}
