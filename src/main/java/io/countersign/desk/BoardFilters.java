package io.countersign.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.MemberName;
import io.countersign.base.ui.Desk;
import io.countersign.delegation.rules.Lane;
import io.countersign.delegation.ui.LaneBadge;
import io.countersign.tasks.BoardFilter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line above the board that says what of it is shown; each change is a new address. */
class BoardFilters extends Div {

    private static final int PAUSE_MILLIS = 400;

    private final BoardFilter now;
    private final Consumer<BoardFilter> change;
    private final ComboBox<MemberName> person;

    /**
     * @param who the person asked for, by name
     * @param people everybody who may have work here, read when somebody looks for them
     */
    BoardFilters(
            BoardFilter now,
            ClientNames clients,
            @Nullable MemberName who,
            Supplier<List<MemberName>> people,
            Consumer<BoardFilter> change) {
        this.now = now;
        this.change = change;
        addClassName("filters");
        getElement().setAttribute("role", "search").setAttribute("aria-label", Desk.text("desk.board.filters"));
        this.person = person(who, people);
        add(words(), client(clients), person);
        for (Lane lane : Lane.values()) {
            add(lane(lane));
        }
        add(toggle(Desk.text("desk.board.late"), now.late(), () -> change(now.lanes(), !now.late())));
        if (!now.isAll()) {
            add(clear());
        }
    }

    /** Leaves out whose work it is where all of it is one person's. */
    void hidePerson(boolean hidden) {
        person.setVisible(!hidden);
    }

    /** What shows the whole board again. */
    Button clear() {
        Button clear = new Button(Desk.text("desk.board.clear"), click -> change.accept(BoardFilter.ALL));
        clear.addThemeNames("small", "tertiary");
        return clear;
    }

    private TextField words() {
        TextField field = new TextField();
        field.setPlaceholder(Desk.text("desk.board.words"));
        field.setAriaLabel(Desk.text("desk.board.words"));
        field.setClearButtonVisible(true);
        field.setMaxLength(100);
        field.addThemeName("small");
        field.setValue(now.words());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        field.addValueChangeListener(typed ->
                change.accept(new BoardFilter(now.client(), now.person(), now.lanes(), now.late(), typed.getValue())));
        return field;
    }

    private ComboBox<ClientSummary> client(ClientNames names) {
        ComboBox<ClientSummary> box = box("desk.board.clients");
        box.setItems(names.clients().values().stream()
                .sorted(Comparator.comparing(ClientSummary::name))
                .toList());
        box.setItemLabelGenerator(ClientSummary::name);
        names.clients().values().stream()
                .filter(one -> one.id().equals(now.client()))
                .forEach(box::setValue);
        box.addValueChangeListener(chosen -> {
            ClientSummary one = chosen.getValue();
            change.accept(
                    new BoardFilter(one == null ? null : one.id(), now.person(), now.lanes(), now.late(), now.words()));
        });
        return box;
    }

    private ComboBox<MemberName> person(@Nullable MemberName who, Supplier<List<MemberName>> people) {
        ComboBox<MemberName> box = box("desk.board.people");
        box.setItems(DataProvider.fromFilteringCallbacks(
                asked -> matching(people, asked.getFilter().orElse(""))
                        .skip(asked.getOffset())
                        .limit(asked.getLimit()),
                asked -> (int) matching(people, asked.getFilter().orElse("")).count()));
        box.setItemLabelGenerator(MemberName::name);
        if (who != null) {
            box.setValue(who);
        }
        box.addValueChangeListener(chosen -> {
            MemberName one = chosen.getValue();
            change.accept(
                    new BoardFilter(now.client(), one == null ? null : one.id(), now.lanes(), now.late(), now.words()));
        });
        return box;
    }

    private static Stream<MemberName> matching(Supplier<List<MemberName>> people, String typed) {
        String part = typed.strip().toLowerCase(Desk.texts().locale());
        return people.get().stream()
                .filter(one -> one.name().toLowerCase(Desk.texts().locale()).contains(part));
    }

    private static <T> ComboBox<T> box(String key) {
        ComboBox<T> box = new ComboBox<>();
        box.setPlaceholder(Desk.text(key));
        box.setAriaLabel(Desk.text(key));
        box.setClearButtonVisible(true);
        box.addThemeName("small");
        return box;
    }

    private Button lane(Lane lane) {
        Button toggle = toggle(LaneBadge.word(lane), now.lanes().contains(lane), () -> {
            Set<Lane> lanes = new HashSet<>(now.lanes());
            if (!lanes.remove(lane)) {
                lanes.add(lane);
            }
            change(lanes, now.late());
        });
        toggle.addClassName(LaneBadge.style(lane));
        return toggle;
    }

    private void change(Set<Lane> lanes, boolean late) {
        change.accept(new BoardFilter(now.client(), now.person(), lanes, late, now.words()));
    }

    private static Button toggle(String words, boolean on, Runnable gesture) {
        Button toggle = new Button(words, click -> gesture.run());
        toggle.addClassName("toggle");
        toggle.addThemeName("small");
        toggle.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        return toggle;
    }
}
