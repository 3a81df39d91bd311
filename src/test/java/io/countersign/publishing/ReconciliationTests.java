package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.base.Refused;
import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@SandboxTest
class ReconciliationTests {

    private static final String TEXT = "Twelve places &amp; one <oven>: https://crumb.com/w?a=1&b=2";
    private static final int LOOKS = 5;

    private final SigningDesk desk;
    private final SandboxX x;
    private final Publisher publisher;
    private final Sweeping sweeping;
    private final Reconciliation reconciliation;
    private final Deliveries deliveries;
    private final DeliveryTable table;

    ReconciliationTests(
            SigningDesk desk,
            SandboxX x,
            Publisher publisher,
            Sweeping sweeping,
            Reconciliation reconciliation,
            Deliveries deliveries,
            JdbcClient database) {
        this.desk = desk;
        this.x = x;
        this.publisher = publisher;
        this.sweeping = sweeping;
        this.reconciliation = reconciliation;
        this.deliveries = deliveries;
        this.table = new DeliveryTable(database);
    }

    private DeliverySummary of(Signed post) {
        return deliveries.of(post.stage().va(), post.post()).getFirst();
    }

    private Signed sentInto(XFault fault, int hiddenReads) {
        Signed post = desk.signed(TEXT);
        x.order(post.stage().onX(), fault, 1, "", hiddenReads);
        publisher.run();
        return post;
    }

    private void look(Signed post) {
        table.lookDue(post.delivery());
        reconciliation.run();
    }

    @ParameterizedTest
    @EnumSource(
            value = XFault.class,
            names = {"DROP_AFTER_STORE", "ERROR_AFTER_STORE", "GARBAGE", "HANG_AFTER_STORE"})
    void findsWhatIsUpThoughXSaidOtherwise(XFault fault) {
        Signed post = sentInto(fault, 0);
        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        publisher.run();

        look(post);

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(of(post).permalink())
                .endsWith(Long.toString(x.posts(post.stage().onX()).getFirst().id()));
        assertThat(x.postsReceived(post.stage().onX())).isEqualTo(1);
    }

    @Test
    void looksAgainWhereTheTimelineLags() {
        Signed post = sentInto(XFault.DROP_AFTER_STORE, 1);

        look(post);
        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        look(post);

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(x.postsReceived(post.stage().onX())).isEqualTo(1);
    }

    @Test
    void doesNotTakeTheSameTextSignedTwiceForOnePost() {
        Signed first = sentInto(XFault.DROP_AFTER_STORE, 0);
        look(first);
        Signed second = desk.signed(first.stage(), TEXT);
        x.order(first.stage().onX(), XFault.ERROR_WITHOUT_STORE, 1);
        publisher.run();

        look(second);

        assertThat(of(first).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(of(second).state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    private Signed lookedForInVain() {
        Signed post = sentInto(XFault.ERROR_WITHOUT_STORE, 0);
        for (int number = 0; number < LOOKS; number++) {
            assertThat(of(post).needsALook()).isFalse();
            look(post);
        }
        return post;
    }

    @Test
    void leavesItToAPersonAfterTheLastLookAndNeverSendsAgainItself() {
        Signed post = lookedForInVain();

        publisher.run();
        sweeping.run();
        reconciliation.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(of(post).needsALook()).isTrue();
        assertThat(x.postsReceived(post.stage().onX())).isEqualTo(1);
    }

    @Test
    void letsStaffSendAgainAndNobodyElse() {
        Signed post = lookedForInVain();
        assertThatThrownBy(() -> deliveries.sendAgain(post.stage().owner(), post.delivery()))
                .isInstanceOf(Refused.class);

        deliveries.sendAgain(post.stage().va(), post.delivery());
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(x.postsReceived(post.stage().onX())).isEqualTo(2);
        assertThat(x.posts(post.stage().onX())).hasSize(1);
    }

    @Test
    void takesTheWordOfSomebodyWhoLooked() {
        Signed post = sentInto(XFault.ERROR_WITHOUT_STORE, 0);

        deliveries.itIsThere(post.stage().va(), post.delivery(), "https://x.com/crumb/status/1445880548472328192?s=20");

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(of(post).permalink()).startsWith("https://x.com/crumb/status/1445880548472328192");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://x.com/crumb/",
                "https://x.com/crumb/status/\u0661\u0662",
                "https://x.com/crumb/status/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void takesNoAddressThatNamesNoPost(String link) {
        Signed post = sentInto(XFault.ERROR_WITHOUT_STORE, 0);

        assertThatThrownBy(() -> deliveries.itIsThere(post.stage().va(), post.delivery(), link))
                .isInstanceOf(Refused.class);
        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void isGivenUpByAPerson() {
        Signed post = sentInto(XFault.ERROR_WITHOUT_STORE, 0);

        deliveries.giveUp(post.stage().va(), post.delivery());

        assertThat(of(post).state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThatThrownBy(() -> deliveries.sendAgain(post.stage().va(), post.delivery()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void putsTheClaimOfAStoppedNodeBack() {
        Signed post = desk.signed(TEXT);
        table.abandoned(post.delivery(), DeliveryState.CLAIMED);

        sweeping.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.SCHEDULED);
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
    }

    @Test
    void doesNotKnowWhatCameOfANodeThatStoppedWhileSending() {
        Signed post = desk.signed(TEXT);
        table.abandoned(post.delivery(), DeliveryState.SENDING);

        sweeping.run();
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(x.postsReceived(post.stage().onX())).isZero();
    }

    @Test
    void missesWhatIsLateInsteadOfCatchingUp() {
        Signed post = desk.signed(TEXT);
        table.late(post.delivery());

        sweeping.run();
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.MISSED);
        assertThat(x.postsReceived(post.stage().onX())).isZero();
    }
}
