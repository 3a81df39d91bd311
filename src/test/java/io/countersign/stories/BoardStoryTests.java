package io.countersign.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.accounts.AccountId;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A VA moves work on the board, by mouse and by keyboard alone. */
@Story
@Tag("browser")
class BoardStoryTests {

    /** High enough that nothing scrolls beneath a card that is carried. */
    private static final int WHOLE_BOARD = 2400;

    private final String address;
    private final Backstage backstage;
    private final TaskDesk tasks;
    private final Inspection inspection = new Inspection();

    BoardStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.backstage = new Backstage(context);
        this.tasks = context.getBean(TaskDesk.class);
    }

    @Test
    void aCardIsCarriedIntoAnotherColumnAndOneIsSentThereFromItsMenu() {
        AccountId x = backstage.onX();
        TaskId carried = backstage.handed(x, "Upload the new banner for the market to X.", backstage.ana());
        TaskId sent = backstage.handed(x, "Set up a list of bakers on X.", backstage.ana());
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            stage.open(ana, "/bluebird/board");
            ana.setViewportSize(1280, WHOLE_BOARD);
            Locator doing = ana.locator("section.column").nth(1);
            tile(ana, carried).dragTo(doing);
            assertThat(doing.locator("#task-" + carried)).isVisible();
            tile(ana, sent).locator("button.more").focus();
            ana.keyboard().press("Enter");
            Locator move = ana.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Move to .Doing.$")));
            assertThat(move).isVisible();
            inspection.look(ana, "board, the menu of a card");
            move.click();
            assertThat(doing.locator("#task-" + sent)).isVisible();
            inspection.look(ana, "board, moved");
        }
        inspection.isClean();
    }

    @Test
    void whatSomebodyElseDoesLeavesTheFocusWhereItIs() {
        AccountId x = backstage.onX();
        TaskId above = backstage.handed(x, "Change the profile picture on X to the summer one.", backstage.ana());
        TaskId held = backstage.handed(x, "Set up a list of millers on X.", backstage.ana());
        try (Stage stage = new Stage(address)) {
            Page ana = stage.desk(ColorScheme.LIGHT);
            stage.signIn(ana, "ana@bluebird.example");
            stage.open(ana, "/bluebird/board");
            tile(ana, held).locator("a.title").focus();
            tasks.start(backstage.ana(), above);
            assertThat(ana.locator("section.column").nth(1).locator("#task-" + above))
                    .isVisible();
            assertThat(tile(ana, held).locator("a.title")).isFocused();
        }
    }

    private static Locator tile(Page page, TaskId task) {
        return page.locator("#task-" + task);
    }
}
