package io.countersign.desk;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Membership;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Notices;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes by which way somebody gets into an account; what is refused stays in the fields. */
class AccessDialog extends Dialog {

    private static final String PASSWORD = "accounts.card-password";

    private final AccessKeeping cards;
    private final ClientSummary client;
    private final AccountSummary account;
    private final Select<MemberSummary> who = new Select<>();
    private final Select<WayIn> way = new Select<>();
    private final Select<MemberSummary> giver = new Select<>();
    private final DatePicker since = day("desk.access.begins");
    private final DatePicker until = day("desk.access.ends");
    private final TextArea note = new TextArea(Desk.text("desk.access.words"));

    AccessDialog(
            AccessKeeping cards,
            Membership membership,
            ClientSummary client,
            AccountSummary account,
            Instant now,
            Runnable again) {
        this.cards = cards;
        this.client = client;
        this.account = account;
        setHeaderTitle(Desk.text("desk.access.note.of", account.label()));
        setWidth("560px");
        List<MemberSummary> people = membership.peopleOf(Desk.actor(), client.id());
        choosePeople(people, membership.staffOf(Desk.actor(), client.id()));
        way.setLabel(Desk.text("desk.access.way"));
        way.setItems(WayIn.into(account.network(), account.kind()));
        way.setItemLabelGenerator(one -> Desk.text("accounts.way." + one));
        since.setValue(LocalDate.ofInstant(now, client.zone()));
        since.setMax(since.getValue());
        until.setHelperText(Desk.text("desk.access.ends.how"));
        note.setHelperText(Desk.text("desk.access.words.how"));
        note.setMaxLength(500);
        note.setWidthFull();
        add(fields());
        footer(again);
    }

    private void choosePeople(List<MemberSummary> people, List<MemberSummary> staff) {
        who.setLabel(Desk.text("desk.access.who"));
        who.setItems(Stream.concat(staff.stream(), people.stream())
                .distinct()
                .filter(one -> !one.id().equals(account.owner()))
                .toList());
        who.setItemLabelGenerator(MemberSummary::name);
        giver.setLabel(Desk.text("desk.access.giver"));
        giver.setItems(people);
        giver.setItemLabelGenerator(MemberSummary::name);
        people.stream().filter(one -> one.id().equals(account.owner())).forEach(giver::setValue);
    }

    private Div fields() {
        Div days = new Div(since, until);
        days.addClassNames("row", "top");
        Div fields = new Div(new Paragraph(Desk.text("desk.access.never")), who, way, giver, days, note);
        fields.addClassName("stack");
        Stream.of(who, way, giver).forEach(HasSize::setWidthFull);
        return fields;
    }

    private void footer(Runnable again) {
        Button leave = new Button(Desk.text("base.leave-it"), click -> close());
        leave.addThemeName("tertiary");
        Button keep = new Button(Desk.text("desk.access.keep"), click -> keep(again));
        keep.addThemeName("primary");
        getFooter().add(leave, keep);
    }

    private void keep(Runnable again) {
        MemberSummary holder = chosen(who);
        WayIn by = chosen(way);
        MemberSummary granter = chosen(giver);
        LocalDate begins = since.getValue();
        since.setInvalid(begins == null);
        if (holder == null || by == null || granter == null || begins == null) {
            return;
        }
        try {
            cards.note(
                    Desk.actor(),
                    new NewAccessCard(
                            account.id(),
                            holder.id(),
                            by,
                            granter.id(),
                            start(begins),
                            until.getValue() == null
                                    ? null
                                    : start(until.getValue().plusDays(1)),
                            note.getValue()));
            close();
            Notices.done(Desk.text("desk.access.kept", holder.name()));
            again.run();
        } catch (Refused refused) {
            refuse(refused);
        } catch (NotFound gone) {
            Notices.show(gone);
        }
    }

    /** A password is refused where it stands; everything else is said beside the page. */
    private void refuse(Refused refused) {
        if (refused.refusal().rule().equals(PASSWORD)) {
            note.setErrorMessage(refused.refusal().sentence(Desk.texts().locale()));
            note.setInvalid(true);
            note.focus();
        } else {
            Notices.show(refused);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(client.zone()).toInstant();
    }

    private static <T> @Nullable T chosen(Select<T> choice) {
        choice.setErrorMessage(Desk.text("desk.access.choose"));
        choice.setInvalid(choice.isEmpty());
        return choice.getValue();
    }

    private static DatePicker day(String label) {
        DatePicker day = new DatePicker(Desk.text(label));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
        return day;
    }
}
