package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.delegation.rules.Lane;
import io.countersign.posts.OwnPosts;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliveryState;
import io.countersign.tasks.TaskDesk;
import io.countersign.tasks.TaskState;
import io.countersign.tasks.TaskSummary;
import io.countersign.tasks.VoiceTasks;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestPictures;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(SigningDesk.class)
class SayTests {

    private final SigningDesk desk;
    private final AccountKeeping accounts;
    private final OwnPosts own;
    private final PostShelf shelf;
    private final Revisions revisions;
    private final Receipts receipts;
    private final TaskDesk tasks;
    private final VoiceTasks voice;
    private final Deliveries deliveries;
    private final PlainPages pages;
    private final World world;
    private final Somebody mira;
    private final String say;

    SayTests(
            SigningDesk desk,
            AccountKeeping accounts,
            OwnPosts own,
            PostShelf shelf,
            Revisions revisions,
            Receipts receipts,
            TaskDesk tasks,
            VoiceTasks voice,
            Deliveries deliveries,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.accounts = accounts;
        this.own = own;
        this.shelf = shelf;
        this.revisions = revisions;
        this.receipts = receipts;
        this.tasks = tasks;
        this.voice = voice;
        this.deliveries = deliveries;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.mira = world.miraOwner();
        this.say = "/" + world.agency().slug() + "/me/say";
    }

    @Test
    void offersHerAccountsAndBothKinds() throws Exception {
        assertThat(pages.read(signedIn(get(say), mira)))
                .contains("@harbourcoach on X", "Personal, to the people who follow", "Sign and let it go out")
                .contains("aria-current=\"page\"")
                .doesNotContain("@crumbandco", "Begun, not signed");
        assertThat(pages.read(signedIn(get(say), world.va()))).contains("No account speaks with your voice here");
    }

    @Test
    void isWrittenAndSignedInOneStepAndGoesToTheQueue() throws Exception {
        desk.connect(world.personal(), "1001");
        MockHttpServletResponse said = answer(spoken(world.personal(), "VOICE", "I am back from the sea.", mira), mira);
        assertThat(leadsTo(said)).contains("/sign/signed?rev=");
        RevisionId revision = revisionIn(said);
        assertThat(pages.read(signedIn(get(leadsTo(said)), mira))).contains("One post is signed", "I am back");
        Receipt receipt = receipts.of(mira.actor(), revision).getFirst();
        assertThat(receipt.signed().author().id()).isEqualTo(mira.member());
        assertThat(receipt.signed().lane()).isEqualTo(Lane.VOICE.name());
        assertThat(receipt.kind()).isEqualTo(SignatureKind.PASSWORD);
        Awaitility.await()
                .untilAsserted(() -> assertThat(deliveries.over(mira.actor(), List.of(revision)))
                        .singleElement()
                        .extracting(one -> one.state())
                        .isEqualTo(DeliveryState.SCHEDULED));
        TaskSummary behind = task(revision);
        assertThat(behind.title()).isEqualTo("I am back from the sea.");
        assertThat(behind.state()).isEqualTo(TaskState.WAITING);
        assertThat(voice.waitingFor(mira.actor())).isEmpty();
        assertThat(own.unfinished(mira.actor())).isEmpty();
    }

    @Test
    void thePublisherClosesItsTaskAndNobodyOnTheStaffDoes() throws Exception {
        desk.connect(world.personal(), "1001");
        MockHttpServletResponse said = answer(spoken(world.personal(), "VOICE", "I am back.", mira), mira);
        TaskSummary behind = task(revisionIn(said));
        assertThatThrownBy(() -> tasks.done(world.manager().actor(), behind.id()))
                .isInstanceOf(VoiceIsNotDelegable.class);
        tasks.done(Actor.system(world.agency().id(), "publisher"), behind.id());
        assertThat(tasks.get(mira.actor(), behind.id()).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void onANetworkWithoutAMachineSheIsWhoPutsItUp() throws Exception {
        AccountId page = accounts.add(
                world.manager().actor(),
                world.mira(),
                new NewAccount(NetworkName.LINKEDIN, AccountKind.PERSONAL, "miraholt", "Mira Holt"),
                mira.member());
        MockHttpServletResponse said = answer(spoken(page, "PROMOTION", "A workshop on Friday.", mira), mira);
        Manifest signed = receipts.of(mira.actor(), revisionIn(said)).getFirst().signed();
        assertThat(signed.byHand()).isEqualTo(new Manifest.Person(mira.member(), mira.name()));
    }

    @Test
    void nothingThatWasTypedIsLostWhenItIsRefused() throws Exception {
        desk.connect(world.personal(), "1001");
        MockMultipartHttpServletRequestBuilder first = spoken(world.personal(), "PROMOTION", "The pier at dawn", mira)
                .file(new MockMultipartFile("picture", "IMG_1.png", "image/png", TestPictures.png(16, 9)));
        first.param("alt", "A pier");
        first.param("when", "later").param("from", "2031-05-06T07:30");
        MockHttpServletResponse refused = pages.answer(signedIn(first.param("password", "harbour-light"), mira));
        assertThat(refused.getStatus()).isEqualTo(422);
        String page = refused.getContentAsString();
        assertThat(page)
                .contains("not your password", "The pier at dawn", "value=\"A pier\"", "value=\"2031-05-06T07:30\"")
                .contains("/me/say/picture/");
        String draft = one("name=\"post\" value=\"([^\"]+)\"", page);
        String picture = one("src=\"([^\"]+/say/picture/[^\"]+)\"", page);
        assertThat(pages.answer(signedIn(get(picture), mira)).getContentType()).isEqualTo("image/png");
        assertThat(pages.answer(signedIn(get(picture), world.va())).getStatus()).isEqualTo(404);
        assertThat(pages.read(signedIn(get(say), mira))).contains("Begun, not signed", "The pier at dawn");
        assertThat(pages.read(signedIn(get(say).param("post", draft), mira))).contains("The pier at dawn", "A pier");

        MockMultipartHttpServletRequestBuilder again = multipart(say);
        again.with(csrf());
        again.param("nonce", one("name=\"nonce\" value=\"([^\"]+)\"", page));
        again.param("post", draft);
        again.param("account", world.personal().text()).param("lane", "PROMOTION");
        again.param("text", "The pier at dawn").param("alt", "A pier in fog").param("when", "now");
        MockHttpServletResponse said = answer(again, mira);
        Manifest signed = receipts.of(mira.actor(), revisionIn(said)).getFirst().signed();
        assertThat(signed.media())
                .singleElement()
                .extracting(Manifest.Picture::alt)
                .isEqualTo("A pier in fog");
        assertThat(own.unfinished(mira.actor())).isEmpty();
    }

    @Test
    void anotherAccountTakesThePictureAlongAndADraftCanBeLeft() throws Exception {
        MockMultipartHttpServletRequestBuilder first = spoken(world.personal(), "PROMOTION", "The pier", mira)
                .file(new MockMultipartFile("picture", "a.png", "image/png", TestPictures.png(16, 9)));
        String page = answer(first.param("alt", "A pier"), mira).getContentAsString();
        assertThat(page).contains("Countersign has no way into @harbourcoach");
        String draft = one("name=\"post\" value=\"([^\"]+)\"", page);
        MockMultipartHttpServletRequestBuilder other = spoken(world.personal(), "VOICE", "The pier", mira);
        other.param("post", draft).param("alt", "A pier");
        page = answer(other, mira).getContentAsString();
        assertThat(own.unfinished(mira.actor())).singleElement().satisfies(kept -> {
            assertThat(kept.lane()).isEqualTo(Lane.VOICE);
            assertThat(kept.media()).hasSize(1);
        });
        String leave = say + "/leave/" + one("name=\"post\" value=\"([^\"]+)\"", page);
        assertThat(pages.answer(signedIn(post(leave).with(csrf()), world.va())).getStatus())
                .isEqualTo(404);
        assertThat(leadsTo(pages.answer(signedIn(post(leave).with(csrf()), mira))))
                .isEqualTo(say);
        assertThat(own.unfinished(mira.actor())).isEmpty();
    }

    @Test
    void whoeverMayNotSpeakThereIsToldTheRuleAndWhoSetIt() throws Exception {
        for (Somebody other : List.of(world.va(), world.manager())) {
            MockHttpServletResponse refused = answer(spoken(world.personal(), "VOICE", "I am Mira.", other), other);
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString())
                    .contains("This is personal, and the account is one person.")
                    .contains("Nobody can lift it", "I am Mira.");
            assertThat(answer(spoken(world.personal(), "PROMOTION", "Buy.", other), other)
                            .getContentAsString())
                    .contains("Only the person whose account this is can sign the post.");
        }
        assertThat(answer(spoken(world.corporate(), "VOICE", "Hello", mira), mira)
                        .getStatus())
                .isEqualTo(404);
        assertThat(own.unfinished(world.va().actor())).isEmpty();
    }

    @Test
    void aPageSignsOnce() throws Exception {
        desk.connect(world.personal(), "1001");
        MockMultipartHttpServletRequestBuilder twice = spoken(world.personal(), "VOICE", "Once.", mira);
        leadsTo(answer(twice, mira));
        MockHttpServletResponse second = answer(twice, mira);
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("Nothing was signed", "Once.");
    }

    @Test
    void aTimeNobodyMeansIsRefused() throws Exception {
        MockMultipartHttpServletRequestBuilder later = spoken(world.personal(), "VOICE", "Later.", mira);
        later.param("when", "later").param("from", "soon");
        assertThat(pages.answer(signedIn(later.param("password", "harbour-lights"), mira))
                        .getContentAsString())
                .contains("Choose the day and the time", "Later.");
    }

    private MockMultipartHttpServletRequestBuilder spoken(AccountId account, String lane, String text, Somebody who)
            throws Exception {
        MockMultipartHttpServletRequestBuilder form = multipart(say);
        form.with(csrf());
        form.param("nonce", one("name=\"nonce\" value=\"([^\"]+)\"", nonced(who)));
        form.param("account", account.text()).param("lane", lane).param("text", text);
        return form;
    }

    /** The number of a page; who has no account has a page without a form, and gets none. */
    private String nonced(Somebody who) throws Exception {
        String page = pages.read(signedIn(get(say), who));
        return page.contains("name=\"nonce\"") ? page : "name=\"nonce\" value=\"none\"";
    }

    private MockHttpServletResponse answer(MockMultipartHttpServletRequestBuilder form, Somebody who) throws Exception {
        return pages.answer(signedIn(form.param("password", "harbour-lights"), who));
    }

    private static RevisionId revisionIn(MockHttpServletResponse said) {
        return RevisionId.parse(one("rev=([^&]+)", leadsTo(said)));
    }

    private TaskSummary task(RevisionId revision) {
        var signed = revisions.get(mira.actor(), revision).post();
        var post =
                shelf.named(mira.actor(), List.of(signed)).values().iterator().next();
        assertThat(post.state()).isEqualTo(PostState.SIGNED);
        return tasks.get(mira.actor(), post.task());
    }

    private static String one(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
