package io.countersign.delegation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.accounts.AccountKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleBriefsTests {

    private static final Path BRIEFS = Path.of("../shared/examples/briefs");

    @ParameterizedTest
    @CsvSource({
        "1-coach-personal.txt, SETUP PROMOTION PROMOTION SETUP VOICE, 1, 0",
        "2-bakery-corporate.txt, SETUP PROMOTION VOICE SETUP PROMOTION SETUP, 0, 0",
        "3-speaker-messy.txt, SETUP VOICE PROMOTION SETUP PROMOTION, 0, 1",
        "4-lawyer-corporate.txt, SETUP PROMOTION SETUP SETUP SETUP, 0, 1",
        "5-author-one-line.txt, SETUP VOICE PROMOTION SETUP, 0, 0",
        "6-nonprofit-corporate.txt, SETUP PROMOTION VOICE PROMOTION SETUP SETUP, 0, 1"
    })
    void splitsTheExamplesAsAManagerWould(String name, String lanes, int owed, int remarks) throws IOException {
        Path file = BRIEFS.resolve(name);
        assumeTrue(Files.isReadable(file), "the example briefs are not beside this checkout");
        String[] parts = Files.readString(file).split("\\R", 2);
        Split split = BriefSplitter.byRules()
                .split(new BriefText(
                        parts[1],
                        AccountKind.valueOf(parts[0].strip()),
                        LocalDate.of(2026, 3, 2),
                        ZoneId.of("America/Chicago")));
        assertThat(split.tasks().stream().map(ProposedTask::lane).map(Enum::name))
                .containsExactly(lanes.split(" "));
        assertThat(split.owed()).hasSize(owed);
        assertThat(split.remarks()).hasSize(remarks);
    }
}
