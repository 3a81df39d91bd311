package io.countersign.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.demo.FreshSignIn;
import io.countersign.identity.Registration;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.signoffs.AskingForSignature;
import io.countersign.signoffs.Receipt;
import io.countersign.signoffs.Receipts;
import io.countersign.signoffs.SignatureKind;
import io.countersign.testing.TestPictures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** An owner adds a passkey on her phone, signs in with it, and signs a post with one touch. */
@Story
@Tag("browser")
class PasskeyStoryTests {

    private static final String NELL = "nell@crumb.example";
    private static final String PASSWORD = "flour on the window sill";
    private static final String WORDS = "I weigh the flour by hand. My scales are older than I am.";

    private final String address;
    private final ApplicationContext context;
    private final Backstage backstage;
    private final Inspection inspection = new Inspection();

    PasskeyStoryTests(@Value("${countersign.address}") String address, ApplicationContext context) {
        this.address = address;
        this.context = context;
        this.backstage = new Backstage(context);
    }

    @AfterEach
    void everyScreenIsForEverybody() {
        inspection.isClean();
    }

    @Test
    void anOwnerAddsAPasskeySignsInWithItAndSignsWithOneTouch() {
        Actor nell = joined();
        RevisionId asked = somethingWaits();
        try (Stage stage = new Stage(address)) {
            Page phone = stage.phone(ColorScheme.LIGHT);
            CDPSession device = phone.context().newCDPSession(phone);
            String key = device(device);
            signsInByPassword(phone);
            addsAPasskey(phone);
            signsOut(phone);
            signsInByPasskey(phone);
            signs(phone);
            confirms(phone);
            assertThat(context.getBean(Receipts.class).of(nell, asked))
                    .singleElement()
                    .satisfies(receipt -> assertThat(receipt.kind()).isEqualTo(SignatureKind.PASSKEY))
                    .matches(Receipt::holds);
            isRefusedWhereNobodyWasVerified(phone, device, key);
        }
    }

    /** An owner of her own, so that no other story meets her passkey. */
    private Actor joined() {
        Actor rosa = backstage.actor("rosa@bluebird.example");
        ClientSummary crumb = context.getBean(Clientele.class).visible(rosa).stream()
                .filter(client -> client.name().equals("Crumb & Co."))
                .findFirst()
                .orElseThrow();
        PersonId person = context.getBean(Registration.class)
                .register(new EmailAddress(NELL), "Nell Crumb", ZoneId.of("Europe/Lisbon"), Locale.ENGLISH, PASSWORD);
        context.getBean(FreshSignIn.class)
                .run(
                        rosa,
                        () -> context.getBean(Membership.class)
                                .addClientPerson(rosa, crumb.id(), person, "Nell Crumb", NELL, Role.OWNER));
        return backstage.actor(NELL);
    }

    private RevisionId somethingWaits() {
        AccountId account = backstage.account(
                new NewAccount(NetworkName.INSTAGRAM, AccountKind.PERSONAL, "nell.bakes", "Nell bakes"),
                backstage.owner(NELL));
        PostId post = backstage.begun(account, "Announce the scales on Instagram.", Duration.ofHours(5));
        Composing composing = context.getBean(Composing.class);
        Actor ana = backstage.ana();
        composing.saveText(ana, post, composing.get(ana, post).edits(), WORDS);
        MediaItem picture = composing.addPicture(ana, post, TestPictures.png(320, 320));
        composing.describe(ana, post, picture.id(), "Old kitchen scales.");
        return context.getBean(AskingForSignature.class).ask(ana, post);
    }

    /** A phone that looks whether it is she, and finds that it is. */
    private static String device(CDPSession session) {
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", wish)
                .get("authenticatorId")
                .getAsString();
    }

    private static void signsInByPassword(Page phone) {
        phone.navigate("/signin?to=/keys");
        phone.getByLabel("E-mail").fill(NELL);
        phone.getByLabel("Password").fill(PASSWORD);
        Stage.leave(phone, button(phone, "Sign in"));
    }

    private void addsAPasskey(Page phone) {
        look(phone, "keys-none");
        Stage.leave(phone, phone.getByText("Add a passkey"));
        look(phone, "keys-new");
        phone.getByLabel("What to call it").fill("My phone");
        phone.getByLabel("Password").fill(PASSWORD);
        Stage.leave(phone, button(phone, "Go on"));
        look(phone, "keys-make");
        Stage.leave(phone, button(phone, "Make it now"));
        phone.getByText("My phone is added.").waitFor();
        look(phone, "keys");
        Stage.leave(phone, phone.locator("a.item", new Page.LocatorOptions().setHasText("My phone")));
        look(phone, "key");
    }

    private static void signsOut(Page phone) {
        phone.navigate("/bluebird/me");
        Stage.leave(phone, button(phone, "Sign out"));
    }

    private void signsInByPasskey(Page phone) {
        phone.navigate("/signin?to=/bluebird/sign");
        look(phone, "signin-key");
        Stage.leave(phone, button(phone, "Sign in with a passkey"));
        phone.getByText(WORDS).first().waitFor();
    }

    /** Before what only she may change, once more. */
    private void confirms(Page phone) {
        phone.navigate("/confirm?to=/sessions");
        look(phone, "confirm-key");
        Stage.leave(phone, button(phone, "Use my passkey"));
        phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Where you are signed in"))
                .waitFor();
    }

    private void signs(Page phone) {
        button(phone, "Looks right").click();
        Locator sign = button(phone, "Sign it with your passkey");
        sign.waitFor();
        assertThat(phone.locator("#password").isVisible()).isFalse();
        look(phone, "sign-key");
        sign.click();
        phone.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile(".*signed.*")))
                .waitFor();
        phone.getByText("Details").click();
        phone.getByText("Signed with your passkey").waitFor();
        look(phone, "signed-key");
    }

    /** The device says no by itself; and where a page does not ask it to look, the house says no. */
    private void isRefusedWhereNobodyWasVerified(Page phone, CDPSession device, String key) {
        signsOut(phone);
        JsonObject nobody = new JsonObject();
        nobody.addProperty("authenticatorId", key);
        nobody.addProperty("isUserVerified", false);
        device.send("WebAuthn.setUserVerified", nobody);
        phone.navigate("/signin");
        button(phone, "Sign in with a passkey").click();
        phone.getByText(Pattern.compile("^No passkey came.*")).waitFor();
        look(phone, "signin-key-none");
        phone.addInitScript("""
                const get = navigator.credentials.get.bind(navigator.credentials);
                navigator.credentials.get = (wish) =>
                  get({ publicKey: { ...wish.publicKey, userVerification: 'discouraged' } });""");
        phone.navigate("/signin");
        Stage.leave(phone, button(phone, "Sign in with a passkey"));
        phone.getByText("This passkey does not let you in.").waitFor();
        look(phone, "signin-key-wrong");
    }

    /** Looks with axe, and keeps a picture for people to look at. */
    private void look(Page phone, String screen) {
        inspection.look(phone, screen);
        phone.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "passkey-screens", screen + ".png"))
                .setFullPage(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
