package io.countersign.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import io.countersign.base.NotFound;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refusal;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class NoticesTests extends DeskVisit {

    NoticesTests(TestWorld.Builder worlds) {
        super(worlds);
    }

    @Test
    void aRefusalSaysWhichRuleAndWhoCanLiftIt() {
        fail(Refusal.by("base.manager-only").liftedBy("base.lift.manager").asException());
        assertThat(told())
                .contains("Only a manager of the agency can do that.")
                .contains("A manager of the agency can help.");
    }

    @Test
    void aRefusalIsFoundInsideWhatWrapsIt() {
        fail(new IllegalStateException(Refusal.by("base.staff-only").asException()));
        assertThat(told()).contains("Only staff who work for this client can do that.");
    }

    @Test
    void whoMustProveWhoTheyAreIsLedThereInATabOfItsOwn() {
        fail(new IllegalStateException(new ProofNeeded()));
        Anchor there = find(Anchor.class).withText("Confirm that it is you").single();
        assertThat(there.getHref()).isEqualTo("/confirm");
        assertThat(there.getTarget()).contains("_blank");
        assertThat(told()).contains("This page stays as it is.");
    }

    @Test
    void whatIsGoneIsSaidWithoutSayingWhetherItEverWas() {
        fail(new NotFound());
        assertThat(told()).contains("There is nothing here, or it is not yours to see.");
    }

    @Test
    void whoComesSecondKeepsTheirWords() {
        fail(new OptimisticLockingFailureException("row 7 of task"));
        assertThat(told())
                .contains("Somebody changed this meanwhile. Your words are still here")
                .doesNotContain("row 7");
    }

    @Test
    void anythingElseSaysWhatIsSafeAndNothingOfTheMachine() {
        fail(new IllegalStateException("connection pool exhausted"));
        assertThat(told())
                .contains("That did not work.")
                .contains("Nothing was sent or signed.")
                .doesNotContain("pool");
    }

    @Test
    void aRefusalStaysUntilItIsClosed() {
        Notices.refusal(Refusal.by("base.staff-only"));
        Notification notice = find(Notification.class).single();
        assertThat(notice.getDuration()).isZero();
        assertThat(notice.isAssertive()).isTrue();
        press("Close");
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void aConfirmationGoesAwayByItself() {
        Notices.done("Done.");
        Notification notice = find(Notification.class).single();
        assertThat(notice.getDuration()).isPositive();
        assertThat(notice.isAssertive()).isFalse();
    }

    @Test
    void anIconHasANameAndNoMarkup() {
        assertThat(new Icon("inbox").getElement().getOuterHTML()).contains("icons.svg#inbox");
        assertThatThrownBy(() -> new Icon("x\"onload=\"")).hasMessageContaining("no icon name");
    }

    /** Fails the way a gesture does that nobody catches. */
    private static void fail(Exception cause) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(cause));
    }
}
