package io.countersign.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartConditionsTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://localhost/countersign")
            .withProperty("countersign.keys-file", "does-not-exist.json");

    @Test
    void namesTheSettingOfAMissingDatabase() {
        settings.setProperty("spring.datasource.url", "");
        assertThat(refusal().remedy()).contains("COUNTERSIGN_DATABASE_URL");
    }

    @Test
    void namesTheSettingOfMissingKeys() {
        settings.setProperty("countersign.keys-file", " ");
        assertThat(refusal().remedy()).contains("COUNTERSIGN_KEYS_FILE");
    }

    @Test
    void makesNoNewKeysWhereTheOldOnesAreMissing() {
        assertThat(refusal()).hasMessageContaining("does-not-exist.json");
        settings.setProperty("countersign.keys-create", "true");
        assertThatCode(() -> StartConditions.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void startsWithADatabaseAndKeys(@TempDir Path folder) throws Exception {
        Path keys = Files.writeString(folder.resolve("keys.json"), "{}");
        settings.setProperty("countersign.keys-file", keys.toString());
        assertThatCode(() -> StartConditions.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void refusesATokenThatCouldBeGuessed(@TempDir Path folder) throws Exception {
        Path keys = Files.writeString(folder.resolve("keys.json"), "{}");
        settings.setProperty("countersign.keys-file", keys.toString());
        settings.setProperty("countersign.metrics-token", "x".repeat(31));
        assertThat(refusal().remedy()).contains("COUNTERSIGN_METRICS_TOKEN");
        settings.setProperty("countersign.metrics-token", "x".repeat(32));
        assertThatCode(() -> StartConditions.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnHttpClientThatSendsTwice() {
        assertThatThrownBy(() -> StartConditions.refuseHiddenRetry(null)).hasMessageContaining("twice");
        assertThatThrownBy(() -> StartConditions.refuseHiddenRetry("true")).hasMessageContaining("twice");
    }

    @Test
    void refusesConnectionsThatReadOtherwise() {
        assertThatThrownBy(() -> DatabaseConditions.check("REPEATABLE-READ", 0, NOON, NOON))
                .hasMessageContaining("REPEATABLE-READ");
        assertThatThrownBy(() -> DatabaseConditions.check("READ-COMMITTED", 3600, NOON, NOON))
                .hasMessageContaining("UTC");
    }

    @Test
    void refusesClocksMoreThanHalfAMinuteApart() {
        assertThatCode(() -> DatabaseConditions.check("READ-COMMITTED", 0, NOON.minusSeconds(30), NOON))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseConditions.check("READ-COMMITTED", 0, NOON.plusSeconds(31), NOON))
                .hasMessageContaining("31 seconds apart");
    }

    @Test
    void showsTheSentenceAndTheRemedyInsteadOfAStackTrace() {
        CannotStart failure = new CannotStart("why", "what");
        assertThat(new CannotStart.Analyzer().analyze(new IllegalStateException(failure)))
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("why", "what");
    }

    @Test
    void saysSoAndEndsWithoutAStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(StartConditions.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        assertThatThrownBy(() -> application.run("--spring.datasource.url=", "--countersign.keys-file="))
                .hasStackTraceContaining("CannotStart");
        assertThat(output.getAll()).contains("Set COUNTERSIGN_DATABASE_URL").doesNotContain("\tat ");
    }

    private CannotStart refusal() {
        return catchThrowableOfType(CannotStart.class, () -> StartConditions.check(settings));
    }
}
