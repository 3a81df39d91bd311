package io.countersign.outside.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import io.countersign.outside.KeyCheck;
import io.countersign.outside.ReadingKeys;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingKeysViewTests extends DeskVisit {

    private final ReadingKeys keys;
    private final KeyCheck check;
    private final Clock clock;

    ReadingKeysViewTests(ReadingKeys keys, KeyCheck check, Clock clock, TestWorld.Builder worlds) {
        super(worlds);
        this.keys = keys;
        this.check = check;
        this.clock = clock;
        signIn(world.manager());
    }

    @Test
    void anEmptyPageSaysWhatAKeyIsFor() {
        open();
        assertThat(said()).contains("No program reads here yet").contains("changes nothing");
    }

    @Test
    void aKeyIsMadeByNameAndItsSecretSeenOnce() {
        open();
        make("Grafana at home", null);
        TextField shown = find(TextField.class).withLabel("The key").single();
        assertThat(shown.isReadOnly()).isTrue();
        String secret = shown.getValue();
        assertThat(check.reader(world.agency().slug(), secret)).isPresent();
        press("Close");
        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("Grafana at home")
                        .contains("Holds until it is revoked.")
                        .contains("made by Rosa Okafor on"));
        open();
        assertThat(said()).doesNotContain(secret).contains("last used on");
    }

    @Test
    void aKeyHoldsThroughItsLastDay() {
        LocalDate last =
                LocalDate.ofInstant(clock.instant(), world.agency().zone()).plusDays(9);
        open();
        make("Report", last);
        Instant end = last.plusDays(1).atStartOfDay(world.agency().zone()).toInstant();
        assertThat(keys.all(world.manager().actor()))
                .singleElement()
                .satisfies(key -> assertThat(key.endsAt()).isEqualTo(end));
        assertThat(lines().getFirst())
                .contains("Holds until " + last.getDayOfMonth() + " ")
                .contains("never used");
    }

    @Test
    void whatIsRefusedStaysInItsField() {
        open();
        make("Report", LocalDate.of(2020, 1, 1));
        assertThat(told()).contains("That day is over");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Report");
        assertThat(keys.all(world.manager().actor())).isEmpty();
    }

    @Test
    void aKeyIsRevokedAfterAQuestion() {
        String secret = keys.make(world.manager().actor(), "Grafana", null).secret();
        open();
        pressNamed("Revoke Grafana");
        assertThat(words(find(Dialog.class).single())).contains("does not come back");
        assertThat(check.reader(world.agency().slug(), secret)).isPresent();
        test(find(
                                com.vaadin.flow.component.button.Button.class,
                                find(Dialog.class).single())
                        .withText("Revoke")
                        .single())
                .click();
        assertThat(check.reader(world.agency().slug(), secret)).isEmpty();
        assertThat(lines().getFirst()).contains("Revoked on").doesNotContain("Holds");
    }

    @Test
    void howAProgramReadsIsOnePressAway() {
        open();
        assertThat(words(find(Details.class).single()))
                .contains("How a program reads")
                .contains("curl -H 'Authorization: Bearer csr_...' 'http")
                .contains("/" + world.agency().slug() + "/api/v1/health'")
                .contains("/" + world.agency().slug() + "/api/v1/deliveries?from=");
    }

    @Test
    void onlyManagersComeHere() {
        keys.make(world.manager().actor(), "Grafana", null);
        opened("day");
        assertThat(rail()).contains("/" + world.agency().slug() + "/settings/reading-keys");
        signIn(world.va());
        opened("day");
        assertThat(rail()).doesNotContain("/" + world.agency().slug() + "/settings/reading-keys");
        assertThat(opened("settings/reading-keys"))
                .contains("Managers look after these")
                .doesNotContain("Grafana");
    }

    private void open() {
        open("settings/reading-keys", ReadingKeysView.class);
    }

    private void make(String name, @org.jspecify.annotations.Nullable LocalDate last) {
        press("Make a key");
        test(find(TextField.class).single()).setValue(name);
        if (last != null) {
            find(DatePicker.class).single().setValue(last);
        }
        press("Make it");
    }

    private List<String> rail() {
        return find(Anchor.class).withClassName("nav").all().stream()
                .map(Anchor::getHref)
                .toList();
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(DeskVisit::words).toList();
    }
}
