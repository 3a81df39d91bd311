package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.demo.DemoMailbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Somebody new finds the sign-in page, starts an agency by the letter that follows, and stands in it. */
@Story
@Tag("browser")
class FoundingStoryTests {

    private static final String UMA = "uma@tide.example";

    private final String address;
    private final DemoMailbox mailbox;
    private final Inspection inspection = new Inspection();

    FoundingStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.mailbox = context.getBean(DemoMailbox.class);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void somebodyNewStartsAnAgency() {
        try (Stage stage = new Stage(address)) {
            Page uma = stage.phone(ColorScheme.LIGHT);
            uma.navigate("/signin");
            inspection.look(uma, "sign in, with the way to an agency");
            Stage.leave(uma, uma.getByText("Start an agency of your own"));
            inspection.look(uma, "start an agency");
            uma.getByLabel("E-mail").fill(UMA);
            Stage.leave(uma, button(uma, "Send me the link"));
            uma.getByText("A letter is on its way to " + UMA).waitFor();
            inspection.look(uma, "the letter is on its way");
            founds(uma);
            uma.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*, Uma$")))
                    .waitFor();
            assertThat(uma.url()).endsWith("/tide-and-ebb/day");
            Page desk = stage.desk(ColorScheme.DARK);
            desk.context().addCookies(uma.context().cookies());
            stage.open(desk, "/tide-and-ebb/clients");
            desk.getByText("Uma Tide").first().waitFor();
            inspection.look(desk, "a new agency's clients");
            notesAnAccount(desk);
            takesAClientOn(desk);
        }
    }

    private void founds(Page uma) {
        String link = mailbox.letters().stream()
                .filter(letter -> letter.to().equals(UMA))
                .flatMap(letter -> letter.links().stream())
                .findFirst()
                .orElseThrow();
        uma.navigate(link);
        uma.getByLabel("What people call you").fill("Uma Tide");
        uma.getByLabel("Choose a password").fill("a boat in the evening");
        uma.getByLabel("What the agency is called").fill("Bluebird");
        uma.getByLabel("Its short name").fill("bluebird");
        inspection.look(uma, "found an agency");
        Stage.leave(uma, button(uma, "Found the agency"));
        uma.getByText(Pattern.compile("^“bluebird” is taken.*")).waitFor();
        inspection.look(uma, "the address is taken");
        assertThat(uma.getByLabel("What people call you").inputValue()).isEqualTo("Uma Tide");
        uma.getByLabel("Choose a password").fill("a boat in the evening");
        uma.getByLabel("What the agency is called").fill("Tide and Ebb");
        uma.getByLabel("Its short name").fill("");
        Stage.leave(uma, button(uma, "Found the agency"));
    }

    private void notesAnAccount(Page desk) {
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Uma Tide"))
                .click();
        button(desk, "Add an account").click();
        desk.getByLabel("Handle").fill("@umatide");
        inspection.look(desk, "add an account");
        button(desk, "Add the account").click();
        desk.getByText("X @umatide").first().waitFor();
        inspection.look(desk, "the client of her own voice");
    }

    private void takesAClientOn(Page desk) {
        desk.navigate("/tide-and-ebb/clients");
        button(desk, "Add a client").click();
        desk.getByLabel("What the client is called").fill("The Bicycle Workshop on the Corner of Mill Lane");
        inspection.look(desk, "add a client");
        button(desk, "Add the client").click();
        desk.getByText(Pattern.compile("^Accounts can be added once.*")).waitFor();
        inspection.look(desk, "a new client");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
