package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.demo.DemoMailbox;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A woman who works alone starts her agency, lets Countersign into her account on X, and her own first post is out. */
@Story
@Tag("browser")
class OneWomanStoryTests {

    private static final String SOFIA = "sofia@marginalia.example";
    private static final String PASSWORD = "a margin wide enough for notes";
    private static final String WORDS =
            "I read manuscripts for a living, and I still cry at the good ones. Send me yours – I open ten a month.";

    private final String address;
    private final DemoMailbox mailbox;
    private final SandboxX x;
    private final Inspection inspection = new Inspection();

    OneWomanStoryTests(@Value("${countersign.address}") String address, ApplicationContext context, SandboxX x) {
        this.address = address;
        this.mailbox = context.getBean(DemoMailbox.class);
        this.x = x;
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void fromTheStartToHerOwnFirstPost() {
        XAccount onX = x.create("sofiareads", "Sofia reads");
        try (Stage stage = new Stage(address)) {
            Page sofia = stage.phone(ColorScheme.LIGHT);
            founds(sofia);
            notesHerAccount(stage, sofia);
            saysNoOnce(sofia);
            connects(sofia);
            speaks(sofia);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(x.posts(onX))
                        .singleElement()
                        .satisfies(post -> assertThat(post.bytes()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8))));
    }

    private void founds(Page sofia) {
        sofia.navigate("/start");
        sofia.getByLabel("E-mail").fill(SOFIA);
        Stage.leave(sofia, button(sofia, "Send me the link"));
        sofia.navigate(mailbox.letters().stream()
                .filter(letter -> letter.to().equals(SOFIA))
                .flatMap(letter -> letter.links().stream())
                .findFirst()
                .orElseThrow());
        sofia.getByLabel("What people call you").fill("Sofia Reis");
        sofia.getByLabel("Choose a password").fill(PASSWORD);
        sofia.getByLabel("What the agency is called").fill("Marginalia");
        Stage.leave(sofia, button(sofia, "Found the agency"));
        sofia.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*, Sofia$")))
                .waitFor();
    }

    private void notesHerAccount(Stage stage, Page sofia) {
        stage.open(sofia, "/marginalia/clients");
        sofia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sofia Reis"))
                .click();
        button(sofia, "Add an account").click();
        sofia.getByLabel("Handle").fill("@sofiareads");
        button(sofia, "Add the account").click();
        sofia.getByText("X @sofiareads").first().waitFor();
        Stage.leave(sofia, sofia.getByText("Connect @sofiareads"));
        inspection.look(sofia, "connect an account");
    }

    private void saysNoOnce(Page sofia) {
        button(sofia, "Go on to X").click();
        sofia.getByText("@sofiareads").waitFor();
        Stage.leave(sofia, button(sofia, "Cancel"));
        sofia.getByText(Pattern.compile("^You said no on X.*")).waitFor();
        inspection.look(sofia, "connect, said no");
    }

    private void connects(Page sofia) {
        button(sofia, "Go on to X").click();
        sofia.getByText("@sofiareads").click();
        Stage.leave(sofia, button(sofia, "Authorize"));
        sofia.getByText("Done. @sofiareads is connected.").waitFor();
        inspection.look(sofia, "connected");
        Stage.leave(sofia, sofia.getByText("Done", new Page.GetByTextOptions().setExact(true)));
        sofia.getByText("X @sofiareads").first().waitFor();
    }

    private void speaks(Page sofia) {
        sofia.navigate("/marginalia/me/say");
        sofia.getByLabel("Your words").fill(WORDS);
        sofia.getByLabel("Your password").fill(PASSWORD);
        button(sofia, "Sign and let it go out").click();
        sofia.waitForURL(Pattern.compile(".*/sign/signed.*"));
        inspection.look(sofia, "her own first post is signed");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
