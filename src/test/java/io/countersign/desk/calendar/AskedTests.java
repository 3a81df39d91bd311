package io.countersign.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.NetworkName;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.delegation.rules.Lane;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AskedTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void withoutAWordItIsThisWeekOnTheClientsClocks() {
        assertThat(read("")).isEqualTo(new Asked(Scale.WEEK, TODAY, false, null, null, null, null, null));
    }

    @Test
    void whateverIsChosenStandsInTheAddressAndIsReadBack() {
        Asked asked = new Asked(
                Scale.MONTH,
                LocalDate.parse("2026-12-01"),
                true,
                ClientId.random(),
                NetworkName.FACEBOOK,
                AccountId.random(),
                MemberId.random(),
                Lane.VOICE);
        assertThat(read(asked.address().getQueryString())).isEqualTo(asked);
        assertThat(asked.all().isNarrowed()).isFalse();
        assertThat(read(asked.all().address().getQueryString())).isEqualTo(asked.all());
    }

    @Test
    void whatCannotBeReadAsksForNothing() {
        assertThat(read("view=year&from=tomorrow&zone=moon&client=me&network=z&account=-&person=&lane=fast"))
                .isEqualTo(read(""));
    }

    @Test
    void anotherClientForgetsTheAccountOfTheFirst() {
        Asked asked = read("").on(AccountId.random());
        assertThat(asked.ofClient(ClientId.random()).account()).isNull();
    }

    private static Asked read(String query) {
        return Asked.of(QueryParameters.fromString(query), TODAY);
    }
}
