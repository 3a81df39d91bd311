package io.countersign.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class EntryTests {

    private final MemberId ben = MemberId.random();
    private final DefaultListableBeanFactory house = new DefaultListableBeanFactory();
    private final Names names = new Names(house.getBeanProvider(LedgerNames.class));

    @Test
    void collectsWhatHappened() {
        ClientId client = ClientId.random();
        Entry entry = Entry.of("task.moved")
                .of(client)
                .about("task", client)
                .with("lane", "VOICE")
                .with("from", "SETUP");
        assertThat(entry.client()).contains(client);
        assertThat(entry.about()).isEqualTo(new Subject("task", client.text()));
        assertThat(Facts.of(entry, names)).containsEntry("lane", "VOICE").containsEntry("from", "SETUP");
    }

    @Test
    void writesMembersByTheirNameOfThatDay() {
        house.registerSingleton("names", new LedgerNames() {
            @Override
            public String name(MemberId member) {
                return "Ben";
            }

            @Override
            public String client(ClientId client) {
                return "Café";
            }
        });
        Entry entry = Entry.of("task.assigned").with("member", ben);
        assertThat(Facts.of(entry, names)).containsEntry("member", "Ben").containsEntry("memberId", ben.text());
    }

    @Test
    void writesIdsWhereNobodyKnowsNames() {
        Entry entry = Entry.of("task.assigned").with("member", ben).with("when", Instant.EPOCH);
        assertThat(Facts.of(entry, names))
                .containsEntry("member", ben.text())
                .containsEntry("when", "1970-01-01T00:00:00Z");
    }

    @Test
    void keepsLongTextOutOfTheRecord() {
        Entry entry = Entry.of("post.signed").with("outcome", "x".repeat(1_000_000));
        assertThat(Facts.of(entry, names).get("outcome")).matches("sha256:[0-9a-f]{64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "post", "Post.signed", "post.signed\n", "post..signed", "post.signed "})
    void refusesActsWithoutAProperName(String act) {
        assertThatThrownBy(() -> Entry.of(act)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesFactsWithoutAProperName() {
        assertThatThrownBy(() -> Entry.of("post.signed").with("a b", "c")).isInstanceOf(IllegalArgumentException.class);
    }
}
