package io.countersign.conversations;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Actor;
import io.countersign.base.Refused;
import io.countersign.delegation.VoiceIsNotDelegable;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.LedgerLine;
import io.countersign.ledger.LedgerQuery;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestPictures;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ConversationsTests {

    private final Listening listening;
    private final Answering answering;
    private final Mandating mandating;
    private final HouseKeeping houses;
    private final Ledger ledger;
    private final PlainPages pages;
    private final World world;
    private final Somebody mira;
    private final Instant now;
    private final String stack;

    ConversationsTests(
            Listening listening,
            Answering answering,
            Mandating mandating,
            HouseKeeping houses,
            Ledger ledger,
            WebApplicationContext context,
            TestWorld.Builder worlds,
            Clock clock) {
        this.listening = listening;
        this.answering = answering;
        this.mandating = mandating;
        this.houses = houses;
        this.ledger = ledger;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.mira = world.miraOwner();
        this.now = clock.instant();
        this.stack = "/" + world.agency().slug() + "/sign";
    }

    @Test
    void whoWaitsLongestIsFirstInTheStackWithHowLongTheyWait() throws Exception {
        waits("Tom", Duration.ofHours(3));
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        listening.addFact(world.va().actor(), dee, "Your story in the 2019 interview", "https://harbour.example/2019");
        String page = stack + "/people/" + dee.text();
        assertThat(leadsTo(pages.answer(signedIn(get(stack), mira)))).isEqualTo(page);
        assertThat(pages.read(signedIn(get(page), mira)))
                .contains(
                        "Dee waits for you", "Dee, on X", "waits 4 days", "How did you &lt;b&gt;get&lt;/b&gt; started?")
                .contains("From Ana:", "Your story in the 2019 interview", "href=\"https://harbour.example/2019\"")
                .contains("href=\"https://x.com/dee/status/1\"", "In your own words", "No answer needed")
                .contains(page + "/screenshot");
        assertThat(pages.answer(signedIn(get(page + "/screenshot"), mira)).getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void oneIsLeftForLaterAndTheNextIsShown() throws Exception {
        ConversationId tom = waits("Tom", Duration.ofHours(3));
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        assertThat(leadsTo(pages.answer(signedIn(get(stack).param("later", dee.text()), mira))))
                .isEqualTo(stack + "/people/" + tom.text() + "?later=" + dee.text());
        assertThat(pages.read(signedIn(get(stack).param("later", dee.text(), tom.text()), mira)))
                .contains("2 wait for your own words", stack + "?look=" + dee.text());
    }

    @Test
    void herOwnWordsAreKeptAsSentByHerselfAndNobodyWaitsAnyMore() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        MockHttpServletResponse done = pages.answer(signedIn(
                post(stack + "/people/" + dee.text() + "/answered").with(csrf()).param("words", "I was scared too."),
                mira));
        assertThat(leadsTo(done)).isEqualTo(stack);
        WholeConversation whole = listening.get(world.va().actor(), dee);
        assertThat(whole.answer()).isEqualTo("I was scared too.");
        assertThat(whole.conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(whole.conversation().endedBy()).isEqualTo(mira.member());
        assertThat(answering.waitingFor(mira.actor())).isEmpty();
        assertThat(pages.read(signedIn(get(stack), mira))).contains("Nothing waits for you");
        assertThat(acts()).contains("conversation.entered", "conversation.answered");
        assertThatThrownBy(() -> answering.noAnswer(mira.actor(), dee))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answered or closed already");
    }

    @Test
    void sheIsToldSoBesideTheNextWhoWaits() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        ConversationId tom = waits("Tom", Duration.ofHours(3));
        MockHttpSession hers = new MockHttpSession();
        pages.answer(signedIn(
                post(stack + "/people/" + dee.text() + "/answered")
                        .session(hers)
                        .with(csrf())
                        .param("words", "I was scared too."),
                mira));
        assertThat(leadsTo(pages.answer(signedIn(get(stack).session(hers), mira))))
                .isEqualTo(stack + "/people/" + tom.text());
        assertThat(pages.read(signedIn(get(stack + "/people/" + tom.text()).session(hers), mira)))
                .contains("Done. It was answered in your own words.", "Tom waits for you");
    }

    @Test
    void withoutWordsItIsNotedThatSheAnsweredAndNothingIsSaidToBeKept() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        MockHttpSession hers = new MockHttpSession();
        pages.answer(signedIn(
                post(stack + "/people/" + dee.text() + "/answered")
                        .session(hers)
                        .with(csrf())
                        .param("words", "  "),
                mira));
        assertThat(listening.get(mira.actor(), dee).conversation().state()).isEqualTo(ConversationState.ANSWERED);
        assertThat(pages.read(signedIn(get(stack).session(hers), mira)))
                .contains("Noted: you answered it yourself.")
                .doesNotContain("in your own words.");
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        MockHttpServletResponse refused = pages.answer(signedIn(
                post(stack + "/people/" + dee.text() + "/answered")
                        .with(csrf())
                        .param("words", "Long. " + "a".repeat(8_000)),
                mira));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("at most 8,000 characters", "Long. aaa");
    }

    @Test
    void sheMaySayThatNoAnswerIsNeeded() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        pages.answer(signedIn(post(stack + "/people/" + dee.text() + "/none").with(csrf()), mira));
        assertThat(listening.get(mira.actor(), dee).conversation().state()).isEqualTo(ConversationState.NOT_NEEDED);
        assertThat(acts()).contains("conversation.closed");
    }

    @Test
    void nobodyElseAnswersOnAPersonalAccount() throws Exception {
        ConversationId dee = waits("Dee", Duration.ofDays(4));
        for (Somebody other : List.of(world.va(), world.manager())) {
            for (String step : List.of("answered", "none")) {
                MockHttpServletResponse refused = pages.answer(signedIn(
                        post(stack + "/people/" + dee.text() + "/" + step)
                                .with(csrf())
                                .param("words", "Hi"),
                        other));
                assertThat(refused.getStatus()).isEqualTo(403);
                assertThat(refused.getContentAsString()).contains("This is personal, and the account is one person.");
            }
            assertThatThrownBy(() -> answering.answered(other.actor(), dee, "Hi"))
                    .isInstanceOf(VoiceIsNotDelegable.class);
            assertThat(answering.waitingFor(other.actor())).isEmpty();
        }
        assertThat(pages.answer(signedIn(get(stack + "/people/" + dee.text()), world.crumbOwner()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoHoldsAMandateAnswersByName() {
        ConversationId dee = entered(world.corporate(), heard("Dee", Duration.ofHours(1), ""));
        Actor ana = world.va().actor();
        assertThatThrownBy(() -> answering.answered(ana, dee, "Hi")).isInstanceOf(VoiceIsNotDelegable.class);
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(now.plus(Duration.ofDays(30))));
        assertThat(answering.waitingFor(ana))
                .singleElement()
                .extracting(ConversationSummary::id)
                .isEqualTo(dee);
        answering.answered(ana, dee, "");
        assertThat(listening.get(ana, dee).conversation().endedBy())
                .isEqualTo(world.va().member());
        assertThat(listening.get(ana, dee).answer()).isNull();
    }

    @Test
    void theNameOfWhoAnswersForTheOwnerStandsBelowWhereTheHouseAsksForIt() throws Exception {
        ConversationId dee = entered(world.corporate(), heard("Dee", Duration.ofHours(1), ""));
        Somebody ana = world.va();
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                ana.member(),
                MandateTerm.until(now.plus(Duration.ofDays(30))));
        String page = stack + "/people/" + dee.text();
        assertThat(pages.read(signedIn(get(page), ana))).doesNotContain("Ana Beltran for Crumb");
        houses.write(world.crumbOwner().actor(), world.crumb(), 0, new HouseRules("", "", "", "", "", true));
        assertThat(pages.read(signedIn(get(page), ana))).contains("Ana Beltran for Crumb &amp; Co.</textarea>");
        assertThat(pages.read(signedIn(get(page), world.crumbOwner()))).doesNotContain("for Crumb");
        pages.answer(
                signedIn(post(page + "/answered").with(csrf()).param("words", "\n\nAna Beltran for Crumb & Co."), ana));
        assertThat(listening.get(ana.actor(), dee).answer())
                .as("a name is no answer")
                .isNull();
    }

    @Test
    void onlyStaffEnterWhatWasSaid() {
        Heard heard = heard("Dee", Duration.ofHours(1), "");
        assertThatThrownBy(() -> listening.enter(mira.actor(), world.personal(), heard))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> listening.enter(
                        world.va().actor(),
                        world.personal(),
                        new Heard("Dee", "Hello", "", now.plus(Duration.ofDays(1)), new byte[0])))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a time to come");
        assertThat(listening.of(world.va().actor(), world.mira())).isEmpty();
    }

    private ConversationId waits(String who, Duration since) {
        return entered(
                world.personal(), heard(who, since, "https://x.com/" + who.toLowerCase(Locale.ROOT) + "/status/1"));
    }

    private ConversationId entered(AccountId account, Heard heard) {
        return listening.enter(world.va().actor(), account, heard);
    }

    private Heard heard(String who, Duration since, String link) {
        return new Heard(who, "How did you <b>get</b> started?", link, now.minus(since), TestPictures.png(16, 9));
    }

    private List<String> acts() {
        return ledger.lines(world.manager().actor(), LedgerQuery.newest(50).of(world.mira())).stream()
                .map(LedgerLine::act)
                .toList();
    }
}
