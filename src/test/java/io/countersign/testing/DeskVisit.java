package io.countersign.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import io.countersign.base.Refused;
import io.countersign.base.SignedIn;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test that visits the desk of an agency of its own, without a browser, as somebody who is signed in. */
@DatabaseTest
public abstract class DeskVisit extends SpringBrowserlessTest {

    protected final World world;

    protected DeskVisit(TestWorld.Builder worlds) {
        this.world = worlds.world();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected final void signIn(Somebody who) {
        SignedIn principal = who::person;
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(principal, "", List.of()));
    }

    /** Opens a page of the agency, such as {@code board}. */
    protected final <T extends Component> T open(String page, Class<T> view) {
        return navigate(world.agency().slug() + "/" + page, view);
    }

    /** Everything the page says, whichever page the address led to. */
    protected final String opened(String page) {
        UI.getCurrentOrThrow().navigate(world.agency().slug() + "/" + page);
        return said();
    }

    /** Where the tab is: the page inside the agency. */
    protected final String page() {
        String path =
                UI.getCurrentOrThrow().getInternals().getActiveViewLocation().getPath();
        return path.substring(path.indexOf('/') + 1);
    }

    protected final String said() {
        return words((HasElement) getCurrentView());
    }

    /** What the visitor was told beside the page. */
    protected final String told() {
        return find(Notification.class).all().stream()
                .map(notice -> notice.getElement().getProperty("text", "") + words(notice))
                .collect(Collectors.joining("\n"));
    }

    protected static String words(HasElement part) {
        return part.getElement().getTextRecursively();
    }

    protected final Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    protected final void press(String words) {
        test(button(words)).click();
    }

    /** Presses the button that a screen reader reads out like this. */
    protected final void pressNamed(String name) {
        test(find(Button.class).withAriaLabel(name).single()).click();
    }

    /** Presses what is refused: the refusal takes the way every failed gesture takes, to the one handler of the desk. */
    protected final void pressRefused(Button button) {
        assertThatThrownBy(() -> test(button).click())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(refused)));
    }

    protected final Select<?> choice(String label) {
        return find(Select.class).withLabel(label).single();
    }

    protected final void choose(String label, String item) {
        test(choice(label)).selectItem(item);
    }
}
