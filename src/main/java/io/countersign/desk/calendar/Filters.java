package io.countersign.desk.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.NetworkName;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberName;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.ui.LaneBadge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What alone is to be shown, and on whose clock; each choice leads to an address of its own. */
class Filters extends Div {

    private final Asked asked;

    /** The keys of what a choice is called, and of what it is called to choose none. */
    private record Words(String one, String all) {}

    Filters(Asked asked, Shelf.Found found, Map<MemberId, MemberName> people) {
        this.asked = asked;
        addClassNames("row", "filters");
        add(
                choice(
                        new Words("calendar.client", "calendar.client.all"),
                        ids(found.clients().values(), ClientSummary::id, ClientSummary::name),
                        asked.client(),
                        id -> name(found.clients().get(id)),
                        asked::ofClient),
                choice(
                        new Words("calendar.network", "calendar.network.all"),
                        List.of(NetworkName.values()),
                        asked.network(),
                        NetworkName::title,
                        asked::on),
                account(found.accounts()),
                choice(
                        new Words("calendar.person", "calendar.person.all"),
                        ids(people.values(), MemberName::id, MemberName::name),
                        asked.person(),
                        id -> name(people.get(id)),
                        asked::by),
                choice(
                        new Words("calendar.lane", "calendar.lane.all"),
                        Arrays.asList(Lane.values()),
                        asked.lane(),
                        LaneBadge::word,
                        asked::in),
                clock());
    }

    private Select<AccountId> account(List<AccountSummary> accounts) {
        return choice(
                new Words("calendar.account", "calendar.account.all"),
                ids(accounts, AccountSummary::id, Filters::name),
                asked.account(),
                id -> accounts.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(Filters::name)
                        .orElseGet(() -> Desk.text("calendar.nothing")),
                asked::on);
    }

    private static <T> Select<T> choice(
            Words words, List<T> all, @Nullable T chosen, Function<T, String> word, Function<@Nullable T, Asked> next) {
        List<T> items = new ArrayList<>(all);
        if (chosen != null && !items.contains(chosen)) {
            items.add(chosen);
        }
        Select<T> choice = new Select<>();
        choice.addThemeName("small");
        choice.setAriaLabel(Desk.text(words.one()));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Desk.text(words.all()));
        choice.setItemLabelGenerator(item -> item == null ? Desk.text(words.all()) : word.apply(item));
        choice.setItems(items);
        choice.setValue(chosen);
        choice.addValueChangeListener(change -> Way.go(next.apply(change.getValue())));
        return choice;
    }

    private Nav clock() {
        Anchor theirs = Way.to(asked.onMyClock(false), Desk.text("calendar.clock.client"));
        Anchor mine = Way.to(asked.onMyClock(true), Desk.text("calendar.clock.mine"));
        Turning.mark(theirs, !asked.mine());
        Turning.mark(mine, asked.mine());
        Nav clock = new Nav(theirs, mine);
        clock.addClassName("segments");
        clock.setAriaLabel(Desk.text("calendar.clock"));
        return clock;
    }

    private static <S, T extends Identifier> List<T> ids(
            Collection<S> of, Function<S, T> id, Function<S, String> name) {
        return of.stream().sorted(Comparator.comparing(name)).map(id).toList();
    }

    private static String name(AccountSummary account) {
        return Desk.text(
                "calendar.account.on", account.label(), account.network().title());
    }

    private static String name(@Nullable ClientSummary client) {
        return client == null ? Desk.text("calendar.nothing") : client.name();
    }

    private static String name(@Nullable MemberName person) {
        return person == null ? Desk.text("calendar.somebody") : person.name();
    }
}
