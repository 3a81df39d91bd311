package io.countersign.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import io.countersign.base.Actor;
import io.countersign.base.AgencyTransactions;
import io.countersign.base.Role;
import io.countersign.delegation.rules.Lane;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.SplitEditing;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskSummary;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordViewTests extends DeskVisit {

    private final TaskDesk tasks;
    private final Ledger ledger;
    private final AgencyTransactions transactions;
    private final TestWorld.Builder worlds;
    private final Handed handed;

    RecordViewTests(
            BriefIntake intake,
            SplitEditing editing,
            TaskDesk tasks,
            Ledger ledger,
            AgencyTransactions transactions,
            TestWorld.Builder worlds) {
        super(worlds);
        this.tasks = tasks;
        this.ledger = ledger;
        this.transactions = transactions;
        this.worlds = worlds;
        this.handed = new Handed(intake, editing, world.manager().actor());
        signIn(world.manager());
    }

    @Test
    void theNewestIsOnTopAndTheFoundingAtTheEnd() {
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        tasks.start(world.va().actor(), task.id());
        tasks.done(world.va().actor(), task.id());
        record();
        List<String> lines = lines();
        assertThat(lines.get(0)).contains("Ana Beltran finished a task.").contains("Ana Beltran · Crumb & Co.");
        assertThat(lines.get(1)).contains("Ana Beltran started a task.");
        assertThat(lines.getLast()).contains("The agency was founded.").contains("1 · ");
    }

    @Test
    void eachLineIsNumberedWithoutAGap() {
        record();
        int count = lines().size();
        for (int place = 0; place < count; place++) {
            assertThat(lines().get(place)).contains((count - place) + " · ");
        }
    }

    @Test
    void checkingSaysThatTheRecordHolds() {
        record();
        press("Check the record");
        assertThat(told()).contains("The record holds: " + lines().size() + " entries, unbroken.");
    }

    @Test
    void aVaReadsOnlyOfTheirClients() {
        signIn(worlds.staff(world.manager(), "Otto Other", Role.VA));
        TaskSummary task = handed.out(world.crumb(), Lane.SETUP);
        tasks.start(world.va().actor(), task.id());
        record();
        assertThat(said()).doesNotContain("started a task").doesNotContain("Crumb");
    }

    @Test
    void theEarlierLinesComeWhenAskedFor() {
        Actor by = world.manager().actor();
        transactions.in(by.agency(), () -> {
            for (int entry = 0; entry < 100; entry++) {
                ledger.record(by, Entry.of("fact.added").of(world.mira()));
            }
            return by;
        });
        record();
        assertThat(lines()).hasSize(100);
        assertThat(said()).doesNotContain("The agency was founded");
        press("Earlier");
        assertThat(lines()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(said()).contains("The agency was founded");
        assertThat(find(Button.class).withText("Earlier").exists()).isFalse();
    }

    private void record() {
        open("record", RecordView.class);
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(DeskVisit::words).toList();
    }
}
