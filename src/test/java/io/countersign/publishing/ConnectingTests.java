package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Refused;
import io.countersign.publishing.OwnersBrowser.Yes;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.x.SandboxX;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@SandboxTest
class ConnectingTests {

    private final SigningDesk desk;
    private final OwnersBrowser browser;
    private final Connecting connecting;
    private final AccountKeeping accounts;
    private final SandboxX x;
    private final JdbcClient database;

    ConnectingTests(
            SigningDesk desk,
            OwnersBrowser browser,
            Connecting connecting,
            AccountKeeping accounts,
            SandboxX x,
            JdbcClient database) {
        this.desk = desk;
        this.browser = browser;
        this.connecting = connecting;
        this.accounts = accounts;
        this.x = x;
        this.database = database;
    }

    private Yes yes(Stage stage, String handle) {
        return browser.authorize(connecting.begin(stage.owner(), browser.wish(stage.account())), handle);
    }

    private AccountSummary account(Stage stage) {
        return accounts.get(stage.owner(), stage.account());
    }

    private static Credentials keys(Connecting connecting, Stage stage) {
        Actor job = Actor.system(stage.owner().agency(), "publisher");
        return CurrentAgency.in(job.agency(), () -> connecting.open(job, stage.account()))
                .orElseThrow();
    }

    @Test
    void connectsTheAccountItsOwnerChoseOnXsPage() {
        Stage stage = desk.unconnected();
        Yes yes = yes(stage, stage.onX().handle());

        assertThat(connecting.finish(stage.owner(), yes.answer())).isEqualTo(stage.account());

        assertThat(account(stage).connected()).isTrue();
        assertThat(account(stage).remoteId())
                .isEqualTo(Long.toString(stage.onX().id()));
    }

    @Test
    void refusesAnotherAccountThanTheOneNoted() {
        Stage stage = desk.unconnected();
        Stage other = desk.unconnected();
        Yes yes = yes(stage, other.onX().handle());

        assertThatThrownBy(() -> connecting.finish(stage.owner(), yes.answer()))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).refusal().rule())
                .isEqualTo("accounts.another-account");
        assertThat(account(stage).connected()).isFalse();
    }

    @Test
    void takesXsAnswerOnce() {
        Stage stage = desk.unconnected();
        Yes yes = yes(stage, stage.onX().handle());
        connecting.finish(stage.owner(), yes.answer());

        assertThatThrownBy(() -> connecting.finish(stage.owner(), yes.answer()))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).refusal().rule())
                .isEqualTo("accounts.request-over");
    }

    @Test
    void refusesAVerifierThatXDidNotGive() {
        Stage stage = desk.unconnected();
        Yes yes = yes(stage, stage.onX().handle());

        assertThatThrownBy(() -> connecting.finish(
                        stage.owner(), new NetworkAnswer(NetworkName.X, yes.token(), "guess", yes.browser())))
                .isInstanceOf(Refused.class);
        assertThat(account(stage).connected()).isFalse();
    }

    @Test
    void keepsTheKeysSealed() {
        Stage stage = desk.connected();
        Credentials keys = keys(connecting, stage);

        List<String> stored = database.sql("select sealed_token from connection union all"
                        + " select sealed_secret from connection_request")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();

        assertThat(stored).hasSizeGreaterThanOrEqualTo(2);
        assertThat(stored).noneMatch(bytes -> bytes.contains(keys.token()) || bytes.contains(keys.secret()));
    }

    @Test
    void opensTheKeysToJobsAlone() {
        Stage stage = desk.connected();

        assertThatThrownBy(() -> connecting.open(stage.owner(), stage.account()))
                .isInstanceOf(Refused.class);
        assertThat(keys(connecting, stage).remoteId())
                .isEqualTo(Long.toString(stage.onX().id()));
        assertThat(x.find(stage.onX().handle())).isPresent();
    }
}
