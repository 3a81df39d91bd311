package io.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTests {

    @Test
    void letsNobodyRewriteTheLedger() {
        assertThat(Rights.to("ledger_entry")).containsExactlyInAnyOrder("select", "insert");
        assertThat(Rights.to("ledger_head")).doesNotContain("delete");
    }

    @Test
    void takesAwayWhateverItDoesNotGive() {
        List<String> ledger = List.of("ledger_entry");
        assertThat(Rights.gifts("countersign", ledger, "'app'@'%'"))
                .containsExactly("grant select, insert on `countersign`.`ledger_entry` to 'app'@'%'");
        assertThat(Rights.revocations("countersign", ledger, "'app'@'%'"))
                .hasSize(12)
                .contains("revoke delete on `countersign`.`ledger_entry` from 'app'@'%'")
                .noneMatch(sql -> sql.contains("select") || sql.contains("insert"))
                .last()
                .isEqualTo("revoke all privileges on `countersign`.* from 'app'@'%'");
    }

    @Test
    void quotesNames() {
        assertThat(Rights.account("o'app\\", "%")).isEqualTo("'o''app\\\\'@'%'");
        assertThat(Rights.revocations("a`b", List.of(), "x")).first().asString().contains("`a``b`.*");
    }
}
