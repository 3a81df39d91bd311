package io.countersign.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A VA is suspended while she has the desk open: her next step is refused, and she is taken back with everything. */
@Story
@Tag("browser")
class PeopleStoryTests {

    private static final String ANA = "Ana Beltran";

    private final String address;
    private final Inspection inspection = new Inspection();

    PeopleStoryTests(@Value("${countersign.address}") String address) {
        this.address = address;
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void whoIsSuspendedIsRefusedInAnOpenPageAndTakenBackLater() {
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            stage.open(ana, "/bluebird/day");
            Page rosa = stage.phone(ColorScheme.LIGHT);
            stage.signIn(rosa, "rosa@bluebird.example");
            stage.open(rosa, "/bluebird/people");
            inspection.look(rosa, "people");
            change(rosa, "Suspend");
            rosa.getByText("Suspended by Rosa").waitFor();
            inspection.look(rosa, "somebody is suspended");
            ana.navigate("/bluebird/board");
            ana.getByText("There is nothing here").waitFor();
            change(rosa, "Take back");
            rosa.getByText(ANA + " works here again.").waitFor();
            stage.open(ana, "/bluebird/board");
        }
    }

    private void change(Page rosa, String what) {
        button(rosa, "Change what " + ANA + " is here").click();
        button(rosa, what).waitFor();
        inspection.look(rosa, "what somebody is");
        button(rosa, what).click();
        Locator sure = rosa.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(what.startsWith("Take") ? "Take " + ANA + " back" : what + " " + ANA));
        sure.waitFor();
        inspection.look(rosa, "whether to " + what);
        sure.click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
