package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.Actor;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(SigningDesk.class)
class PocketTests {

    private static final Pattern NONCE = Pattern.compile("name=\"nonce\" value=\"([0-9a-f]{64})\"");

    private final SigningDesk desk;
    private final ReadLinks links;
    private final Receipts receipts;
    private final JdbcClient database;
    private final PlainPages pages;
    private final World world;
    private final Actor mira;
    private final String stack;
    private final String me;

    PocketTests(
            SigningDesk desk,
            ReadLinks links,
            Receipts receipts,
            JdbcClient database,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.links = links;
        this.receipts = receipts;
        this.database = database;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.mira = world.miraOwner().actor();
        this.stack = "/" + world.agency().slug() + "/sign";
        this.me = "/" + world.agency().slug() + "/me";
    }

    @Test
    void showsTheCardAsItWasFrozenWithItsPictureAndTimes() throws Exception {
        RevisionId asked = desk.asked(world, "Rest <b>well</b>: https://harbour.example/ten-ways now");
        String page = pages.read(signedIn(get(stack), world.miraOwner()));
        assertThat(page)
                .contains("Rest &lt;b&gt;well&lt;/b&gt;: ")
                .contains("href=\"https://harbour.example/ten-ways\"")
                .contains("alt=\"A pier at dawn\"")
                .contains("on X as @harbourcoach")
                .contains("Prepared by Ana Beltran")
                .contains(", Chicago")
                .contains("1 to sign · about 1 minute")
                .doesNotContain("name=\"password\"");
        Matcher picture =
                Pattern.compile("src=\"(" + stack + "/media/[^\"]+)\"").matcher(page);
        assertThat(picture.find()).isTrue();
        MockHttpServletResponse media = pages.answer(signedIn(get(picture.group(1)), world.miraOwner()));
        assertThat(media.getContentType()).isEqualTo("image/png");
        assertThat(pages.answer(signedIn(get(picture.group(1)), world.va())).getStatus())
                .isEqualTo(404);
        assertThat(picture.group(1)).contains(asked.text());
    }

    @Test
    void signsAfterEachCardWasLookedAt() throws Exception {
        RevisionId first = desk.asked(world, "First");
        RevisionId second = desk.asked(world, "Second");
        assertThat(pages.read(signedIn(get(stack).param("ok", first.text()), world.miraOwner())))
                .contains("Second")
                .doesNotContain("name=\"nonce\"");
        String list = pages.read(signedIn(get(stack).param("ok", first.text(), second.text()), world.miraOwner()));
        assertThat(list).contains("Sign two posts").contains("First").contains("Second");
        MockHttpServletResponse wrong = pages.answer(signedIn(
                signature(stack, list, "wrong").param("revision", first.text(), second.text()), world.miraOwner()));
        assertThat(wrong.getRedirectedUrl()).isEqualTo(stack + "?ok=" + first.text() + "&ok=" + second.text());
        String again = pages.read(signedIn(get(stack).param("ok", first.text(), second.text()), world.miraOwner()));
        MockHttpServletResponse right = pages.answer(signedIn(
                signature(stack, again, "harbour-lights").param("revision", first.text(), second.text()),
                world.miraOwner()));
        String signed = pages.read(signedIn(get(leadsTo(right)), world.miraOwner()));
        assertThat(signed).contains("Signed: two posts", "Take it back", "href=\"" + me + "/signed\"");
        assertThat(receipts.of(mira, second)).hasSize(1).allMatch(Receipt::holds);
        assertThat(pages.read(signedIn(get(stack), world.miraOwner()))).contains("Nothing waits for you");
    }

    @Test
    void aLinkReadsWithoutASessionAndChangesNothing() throws Exception {
        RevisionId asked = desk.asked(world, "From the mail");
        desk.asked(world, "Not in this mail");
        String linked = stack + "/l/" + link(asked);
        assertThat(pages.read(get(linked + "/drop/" + asked.text())))
                .contains("Don&#39;t post this")
                .contains("name=\"password\"");
        assertThat(pages.read(get(linked))).contains("From the mail").doesNotContain("Not in this mail");
        MockHttpServletResponse refused =
                pages.answer(post(linked + "/fix/" + asked.text()).with(csrf()).param("words", "Typed by somebody"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Typed by somebody").contains("not your password");
        assertThat(pages.answer(post(linked + "/drop/" + asked.text()).with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        String list = pages.read(get(linked).param("ok", asked.text()));
        pages.answer(signature(linked, list, "").param("revision", asked.text()));
        assertThat(receipts.of(mira, asked)).isEmpty();
    }

    @Test
    void aLinkWithThePasswordFixesAndSignsAndIsOverThen() throws Exception {
        RevisionId asked = desk.asked(world, "Their words");
        String linked = stack + "/l/" + link(asked);
        String fixed = leadsTo(pages.answer(post(linked + "/fix/" + asked.text())
                .with(csrf())
                .param("words", "My words")
                .param("password", "harbour-lights")));
        assertThat(fixed).startsWith(linked + "?look=");
        assertThat(pages.read(get(fixed))).contains("My words").contains("Your words");
        String mine = fixed.substring(fixed.indexOf('=') + 1);
        String list = pages.read(get(linked).param("ok", mine));
        MvcResult signed =
                pages.result(signature(linked, list, "harbour-lights").param("revision", mine));
        assertThat(receipts.of(mira, RevisionId.parse(mine))).hasSize(1);
        assertThat(pages.read(get(leadsTo(signed.getResponse())).flashAttrs(signed.getFlashMap())))
                .contains("One post is signed", "href=\"" + me + "/signed\"");
        MockHttpServletResponse over = pages.answer(get(linked));
        assertThat(over.getStatus()).isEqualTo(410);
        assertThat(over.getContentAsString()).contains("All of this is done");
    }

    @Test
    void aLinkThatIsTooOldOrNoneOpensNothing() throws Exception {
        String linked = stack + "/l/" + link(desk.asked(world, "Old"));
        database.sql("update read_link set expires_at = utc_timestamp(6) where agency_id = ?")
                .param(SigningDesk.bytes(mira.agency()))
                .update();
        for (String none : List.of(linked, stack + "/l/none", "/elsewhere/sign/l/none")) {
            MockHttpServletResponse closed = pages.answer(get(none));
            assertThat(closed.getStatus()).isEqualTo(410);
            assertThat(closed.getContentAsString()).contains("This link opens nothing");
        }
    }

    @Test
    void sendsBackAndTakesBackOverPlainForms() throws Exception {
        RevisionId asked = desk.asked(world, "Loud words");
        assertThat(pages.read(signedIn(get(stack + "/back/" + asked.text()), world.miraOwner())))
                .contains("Loud words")
                .doesNotContain("name=\"password\"");
        MockHttpServletResponse back = pages.answer(signedIn(
                post(stack + "/back/" + asked.text()).with(csrf()).param("words", "Less loud, please."),
                world.miraOwner()));
        assertThat(back.getRedirectedUrl()).isEqualTo(stack);
        RevisionId signed = desk.asked(world, "On second thoughts");
        desk.sign(mira, signed);
        pages.answer(signedIn(post(stack + "/undo/" + signed.text()).with(csrf()), world.miraOwner()));
        SigningTests.refused("signoffs.nothing-to-withdraw", () -> desk.withdraw(mira, signed));
    }

    @Test
    void keepsTheStackFromStaffAndStrangers() throws Exception {
        RevisionId asked = desk.asked(world, "Hers");
        assertThat(pages.read(signedIn(get(stack), world.va()))).contains("Nothing waits for you");
        assertThat(pages.answer(signedIn(get(stack + "/fix/" + asked.text()), world.manager()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(pages.answer(get(stack)).getStatus()).isIn(302, 303);
        assertThat(pages.answer(signedIn(get("/elsewhere/sign"), world.miraOwner()))
                        .getStatus())
                .isEqualTo(404);
    }

    private String link(RevisionId revision) {
        Actor job = Actor.system(mira.agency(), "signature mail");
        return links.make(job, world.miraOwner().member(), List.of(revision));
    }

    private static MockHttpServletRequestBuilder signature(String base, String list, String password) {
        Matcher nonce = NONCE.matcher(list);
        assertThat(nonce.find()).isTrue();
        return post(base + "/signature")
                .with(csrf())
                .param("nonce", nonce.group(1))
                .param("password", password);
    }
}
