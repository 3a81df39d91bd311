package io.countersign.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.demo.DemoPeople;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Somebody's first ten minutes: every step of the tour does what it says, with the phone beside the desk. */
@Story
@Tag("browser")
class TourTests {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private final String address;
    private final Inspection inspection = new Inspection();

    TourTests(@Value("${countersign.address}") String address) {
        this.address = address;
    }

    @Test
    void itsStepsLeadFromARequestToTheRecord() {
        try (Stage stage = new Stage(address)) {
            Page tour = stage.page(1440, 900, ColorScheme.LIGHT);
            tour.navigate("/sandbox/start");
            inspection.look(tour, "start");
            tour.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Take the tour.*")))
                    .click();
            FrameLocator desk = tour.frameLocator("iframe[name=desk]");
            FrameLocator phone = tour.frameLocator("iframe[name=phone]");
            aRequestIsHandedOut(tour, desk);
            aPostIsAskedFor(tour, desk);
            itsOwnerSigns(tour, phone);
            itIsOnItsWay(tour, desk);
            theVoiceIsHers(tour, desk, phone);
            aHandPutsItUp(tour, phone);
            itIsAllWrittenDown(tour, desk);
        }
        inspection.isClean();
    }

    private void aRequestIsHandedOut(Page tour, FrameLocator desk) {
        begin(tour, "A request comes in", "Be Rosa at the desk");
        desk.locator("#confirm").click();
        assertThat(desk.getByText(Pattern.compile("^Request from Lind.*")).first())
                .not()
                .isVisible();
        inspection.look(tour, "the tour");
    }

    private void aPostIsAskedFor(Page tour, FrameLocator desk) {
        next(tour, "An assistant writes", "Be Ana at the desk");
        desk.locator("#ask:not([disabled])").click();
        assertThat(desk.locator("#ask")).not().isVisible();
    }

    private void itsOwnerSigns(Page tour, FrameLocator phone) {
        next(tour, "Mira signs on her phone", "Be Mira Crumb on the phone");
        Locator right = button(phone, Pattern.compile("^Looks right$"));
        Locator password = phone.getByLabel("Your password");
        assertThat(right.or(password).first()).isVisible(PATIENTLY);
        while (right.isVisible()) {
            leave(phone, right);
        }
        password.fill(DemoPeople.PASSWORD);
        button(phone, Pattern.compile("^Sign .*")).click();
        assertThat(phone.getByRole(
                        AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName(Pattern.compile("[Ss]igned"))))
                .isVisible(PATIENTLY);
        inspection.look(tour, "the tour, signed");
    }

    private static void itIsOnItsWay(Page tour, FrameLocator desk) {
        next(tour, "It goes out once, or says why not", "See what is going out");
        assertThat(desk.getByText(Pattern.compile("^One afternoon, one oven.*")).first())
                .isVisible(PATIENTLY);
    }

    private void theVoiceIsHers(Page tour, FrameLocator desk, FrameLocator phone) {
        next(tour, "What Ana cannot do", "Open the question as Ana");
        assertThat(desk.getByText(Pattern.compile("^I lost my job on Monday.*")))
                .isVisible(PATIENTLY);
        assertThat(desk.getByLabel("In your own words")).hasCount(0);
        next(tour, "Mira answers in her own words", "Be Mira Holt on the phone");
        phone.getByLabel("In your own words").fill("Too soon is fine, Grace. Come on Monday, we look at it together.");
        button(phone, Pattern.compile("^I answered it$")).click();
        assertThat(phone.getByLabel("In your own words")).not().isVisible();
    }

    private void aHandPutsItUp(Page tour, FrameLocator phone) {
        next(tour, "Where no machine may post", "Be Nii on the phone");
        inspection.look(tour, "the tour, by hand");
        button(phone, Pattern.compile("^It is up$")).click();
        assertThat(phone.getByText(Pattern.compile("put up by you")).first()).isVisible(PATIENTLY);
    }

    private void itIsAllWrittenDown(Page tour, FrameLocator desk) {
        next(tour, "It is all written down", "Open the record as Rosa");
        assertThat(desk.getByText(Pattern.compile("^Mira Crumb signed .*")).first())
                .isVisible(PATIENTLY);
        inspection.look(tour, "the tour, the record");
        tour.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look around on your own"))
                .click();
        assertThat(tour.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who would you like to be?")))
                .isVisible();
    }

    private static void next(Page tour, String title, String press) {
        tour.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next step"))
                .locator("visible=true")
                .click();
        begin(tour, title, press);
    }

    /** Presses and waits until the screen that it opens stands in the place of the one before. */
    private static void begin(Page tour, String title, String press) {
        assertThat(tour.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        Locator entrance = tour.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(press));
        FrameLocator screen = tour.frameLocator("iframe[name=" + entrance.getAttribute("target") + "]");
        leave(screen, entrance);
    }

    private static void leave(FrameLocator screen, Locator press) {
        assertThat(screen.locator("body:not(:has(#enter)) main h1").first()).isVisible(PATIENTLY);
        screen.locator("body").evaluate("body => body.dataset.before = 'yes'");
        press.click();
        assertThat(screen.locator("body:not([data-before]):not(:has(#enter)) main h1")
                        .first())
                .isVisible(PATIENTLY);
    }

    private static Locator button(FrameLocator screen, Pattern name) {
        return screen.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name));
    }
}
