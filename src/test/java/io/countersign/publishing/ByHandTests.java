package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.base.Actor;
import io.countersign.base.Identifier;
import io.countersign.base.Refused;
import io.countersign.identity.PersonPrincipal;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerQuery;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.publishing.HandDesk.Handed;
import io.countersign.publishing.HandDesk.Stage;
import io.countersign.signoffs.SignedPost;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld.Somebody;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(HandDesk.class)
@TestPropertySource(properties = {"countersign.publishing.enabled=false", "countersign.signing.undo=0s"})
class ByHandTests {

    private static final Duration OPEN = Duration.ofMinutes(-5);
    private static final Duration EARLY = Duration.ofHours(1);
    private static final String ADDRESS = "https://www.instagram.com/p/C1/";

    private final HandDesk desk;
    private final ByHand hands;
    private final Composing composing;
    private final Sweeping sweeping;
    private final Ledger ledger;
    private final JdbcClient database;
    private final DeliveryTable table;
    private final MockMvc pages;

    ByHandTests(
            HandDesk desk,
            ByHand hands,
            Composing composing,
            Sweeping sweeping,
            Ledger ledger,
            JdbcClient database,
            WebApplicationContext context) {
        this.desk = desk;
        this.hands = hands;
        this.composing = composing;
        this.sweeping = sweeping;
        this.ledger = ledger;
        this.database = database;
        this.table = new DeliveryTable(database);
        this.pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void givesExactlyWhatWasSignedToTheOneNamedInsideTheWindow() {
        Handed handed = desk.signed(OPEN);
        Actor va = handed.stage().va().actor();
        SignedPost open = hands.look(va, handed.delivery()).signed().orElseThrow();
        assertThat(open.text()).isEqualTo(HandDesk.WORDS);
        assertThat(open.media()).hasSize(1);
        assertThat(hands.due(va)).extracting(DeliverySummary::id).containsExactly(handed.delivery());
        Somebody owner = handed.stage().owner();
        Somebody manager = handed.stage().world().manager();
        for (Somebody other : List.of(owner, manager)) {
            assertThat(hands.due(other.actor())).isEmpty();
            refused("Only Ana Beltran puts this post up", () -> hands.look(other.actor(), handed.delivery()));
            refused("Only Ana", () -> hands.itIsUp(other.actor(), handed.delivery(), ""));
            refused("Only Ana", () -> hands.picture(other.actor(), handed.delivery(), "ab"));
        }
    }

    @Test
    void hasNothingToCopyBeforeTheWindow() {
        Handed handed = desk.signed(EARLY);
        Actor va = handed.stage().va().actor();
        Handover early = hands.look(va, handed.delivery());
        assertThat(early.signed()).isEmpty();
        assertThat(early.closed()).isNotNull();
        assertThat(hands.due(va)).isEmpty();
        refused("too early", () -> hands.itIsUp(va, handed.delivery(), ADDRESS));
        refused("too early", () -> hands.picture(va, handed.delivery(), "ab"));
        assertThat(desk.now(handed).state()).isEqualTo(DeliveryState.BY_HAND);
    }

    @Test
    void isUpWithItsAddressOnceSaid() {
        Handed handed = desk.signed(OPEN);
        Actor va = handed.stage().va().actor();
        refused("Paste the link", () -> hands.itIsUp(va, handed.delivery(), "https://x.com/a/status/1"));
        hands.itIsUp(va, handed.delivery(), ADDRESS);
        DeliverySummary up = desk.now(handed);
        assertThat(up.state()).isEqualTo(DeliveryState.PUBLISHED_BY_HAND);
        assertThat(up.permalink()).isEqualTo(ADDRESS);
        assertThat(hands.look(va, handed.delivery()).signed()).isEmpty();
        refused("known meanwhile", () -> hands.itIsUp(va, handed.delivery(), ADDRESS));
        assertThat(ledger.lines(handed.stage().world().manager().actor(), LedgerQuery.newest(200)))
                .anyMatch(line -> line.act().equals("delivery.published.by.hand"));
    }

    @Test
    void ofTwoWhoSayItAtOnceOneIsHeard() throws Exception {
        Handed handed = desk.signed(OPEN);
        Callable<Boolean> say = () -> {
            try {
                hands.itIsUp(handed.stage().va().actor(), handed.delivery(), "");
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
        int heard = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(List.of(say, say))) {
                heard += one.get() ? 1 : 0;
            }
        }
        assertThat(heard).isOne();
    }

    @Test
    void isMissedWhenTheWindowIsOver() {
        Handed handed = desk.signed(OPEN);
        Actor va = handed.stage().va().actor();
        table.late(handed.delivery());
        refused("known meanwhile", () -> hands.itIsUp(va, handed.delivery(), ADDRESS));
        assertThat(hands.due(va)).isEmpty();
        sweeping.run();
        assertThat(desk.now(handed).state()).isEqualTo(DeliveryState.MISSED);
        assertThat(hands.look(va, handed.delivery()).signed()).isEmpty();
    }

    @Test
    void hasNothingToCopyOnceTheSignatureIsTakenBack() {
        Handed handed = desk.signed(OPEN);
        Actor va = handed.stage().va().actor();
        desk.withdraw(handed);
        assertThat(hands.look(va, handed.delivery()).signed()).isEmpty();
        refused("known meanwhile", () -> hands.itIsUp(va, handed.delivery(), ADDRESS));
    }

    @Test
    void whoeverAsksChoosesTheOwnerOrStaffAndNobodyElse() {
        Stage stage = desk.stage();
        PostId post = desk.draft(stage, OPEN);
        Actor va = stage.va().actor();
        assertThat(composing.hands(va, post))
                .extracting(one -> one.id())
                .contains(stage.owner().member(), stage.va().member())
                .doesNotContain(stage.world().miraOwner().member());
        refused(
                "Choose who puts it up",
                () -> composing.handTo(va, post, stage.world().miraOwner().member()));
        composing.handTo(va, post, stage.owner().member());
        Handed handed = desk.signed(stage, post);
        assertThat(desk.now(handed).byHand()).isEqualTo(stage.owner().member());
        refused("Only Nora Crumb", () -> hands.look(va, handed.delivery()));
        assertThat(hands.look(stage.owner().actor(), handed.delivery()).signed())
                .isPresent();
    }

    @Test
    void tellsThePersonOnceThatTheWindowIsOpenWithoutTheSignedWords() {
        Handed handed = desk.signed(OPEN);
        sweeping.run();
        sweeping.run();
        await().until(() -> mails(handed.stage().va()) == 1);
    }

    @Test
    void thePocketShowsItOnMeAndTakesTheAddress() throws Exception {
        Stage stage = desk.stage();
        PostId draft = desk.draft(stage, OPEN);
        composing.handTo(stage.va().actor(), draft, stage.owner().member());
        Handed handed = desk.signed(stage, draft);
        String me = "/" + stage.world().agency().slug() + "/me";
        String page = me + "/by-hand/" + handed.delivery().text();
        assertThat(answer(get(me), stage.owner()).getContentAsString()).contains("Put it up on Instagram", page);
        String open = answer(get(page), stage.owner()).getContentAsString();
        assertThat(open).contains("Twelve cookies, one oven.", "https://www.instagram.com/", "by-hand.js");
        String sha256 = hands.look(stage.owner().actor(), handed.delivery())
                .signed()
                .orElseThrow()
                .media()
                .getFirst()
                .sha256();
        assertThat(answer(get(page + "/picture/" + sha256), stage.owner()).getContentType())
                .isEqualTo("image/png");
        MockHttpServletResponse other = answer(get(page), stage.va());
        assertThat(other.getStatus()).isNotEqualTo(200);
        assertThat(other.getContentAsString()).doesNotContain("Twelve cookies");
        MockHttpServletResponse wrong =
                answer(post(page).with(csrf()).param("link", "https://example.org/p/1"), stage.owner());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Paste the link of the post", "https://example.org/p/1");
        assertThat(answer(post(page).with(csrf()).param("link", ADDRESS), stage.owner())
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(answer(get(page), stage.owner()).getContentAsString())
                .contains("<h2>It is up</h2>", "not verified", ADDRESS)
                .doesNotContain("Twelve cookies", "There is nothing to copy");
        assertThat(answer(get(me + "/signed"), stage.owner()).getContentAsString())
                .contains("put up by hand by Nora Crumb, not verified");
    }

    private long mails(Somebody reader) {
        return database.sql("""
                        select count(*) from mail
                        where member_id = :reader and subject like 'To put up by hand on Instagram%'""")
                .param("reader", bytes(reader.member()))
                .query(Long.class)
                .single();
    }

    private static byte[] bytes(Identifier id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }

    private static void refused(String sentence, org.assertj.core.api.ThrowableAssert.ThrowingCallable gesture) {
        assertThatThrownBy(gesture)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().sentence(Locale.ENGLISH))
                                .contains(sentence));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Somebody who) throws Exception {
        var token = new TestingAuthenticationToken(
                new PersonPrincipal(who.person(), who.name(), Locale.ENGLISH), null, "ROLE_USER");
        return pages.perform(request.with(authentication(token)).locale(Locale.ENGLISH))
                .andReturn()
                .getResponse();
    }
}
