package io.countersign.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.DutyHours;
import io.countersign.accounts.DutyKeeping;
import io.countersign.accounts.DutySummary;
import io.countersign.base.ui.Desk;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Who answers when on a company's account, as its owner set it. */
@SpringComponent
class ClientDuty {

    private final DutyKeeping duties;
    private final SignerNames people;

    ClientDuty(DutyKeeping duties, SignerNames people) {
        this.duties = duties;
        this.people = people;
    }

    Component of(AccountSummary account, String owner) {
        List<DutyHours> hours = duties.on(Desk.actor(), account.id()).stream()
                .map(DutySummary::hours)
                .toList();
        SignerNames.Names names =
                people.of(hours.stream().map(DutyHours::member).toList());
        Div all = new Div();
        all.addClassNames("stack", "mandates");
        hours.forEach(one -> all.add(small(Desk.text("desk.duty", names.one(one.member()), words(one)))));
        if (!hours.isEmpty()) {
            all.add(small(Desk.text("desk.duty.else", owner)));
        }
        return all;
    }

    private static String words(DutyHours hours) {
        String days = hours.week().stream()
                .map(day -> day.getDisplayName(
                        TextStyle.SHORT_STANDALONE, Desk.texts().locale()))
                .collect(Collectors.joining(", "));
        return days + ", " + hours.from() + "\u2013" + hours.until();
    }

    private static Span small(String words) {
        Span small = new Span(words);
        small.addClassName("small");
        return small;
    }
}
