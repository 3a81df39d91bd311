package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.accounts.Speaking;
import io.countersign.accounts.Succeeding;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Role;
import io.countersign.posts.RevisionId;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** A company's account whose owner has left: another owner of the client takes it over by a fresh proof, staff never. */
@DatabaseTest
@Import(SigningDesk.class)
class SuccessionTests {

    private final SigningDesk desk;
    private final Succession succession;
    private final Succeeding succeeding;
    private final Stack stack;
    private final Gate gate;
    private final Mandating mandating;
    private final AccountKeeping accounts;
    private final Membership membership;
    private final Clock clock;
    private final PlainPages pages;
    private final World world;
    private final Somebody otto;
    private final Somebody cleo;

    SuccessionTests(
            SigningDesk desk,
            Succession succession,
            Succeeding succeeding,
            Stack stack,
            Gate gate,
            Mandating mandating,
            AccountKeeping accounts,
            Membership membership,
            Clock clock,
            WebApplicationContext context,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.succession = succession;
        this.succeeding = succeeding;
        this.stack = stack;
        this.gate = gate;
        this.mandating = mandating;
        this.accounts = accounts;
        this.membership = membership;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.otto = worlds.clientPerson(world.manager(), world.crumb(), "Otto Crumb", Role.OWNER);
        this.cleo = worlds.clientPerson(world.manager(), world.crumb(), "Cleo Crumb", Role.COLLEAGUE);
    }

    @Test
    void whatWaitsIsAskedOfTheSuccessorAndWhatWasSignedStaysBack() {
        RevisionId signed = desk.askedOnCorporate(world, "Signed by Mira");
        desk.sign(world.crumbOwner().actor(), signed);
        RevisionId waits = desk.askedOnCorporate(world, "Still to be signed");
        ownerLeaves();

        succession.takeOver(otto.actor(), world.corporate(), SigningDesk.RIGHT);

        assertThat(accounts.get(otto.actor(), world.corporate()).owner()).isEqualTo(otto.member());
        List<StackCard> cards = stack.of(otto.actor());
        assertThat(cards).hasSize(1);
        assertThat(cards.getFirst().manifest().text()).isEqualTo("Still to be signed");
        assertThat(cards.getFirst().revision()).isNotEqualTo(waits);
        assertThat(desk.sign(otto.actor(), cards.getFirst().revision())).hasSize(1);
        GateClosed closed = catchThrowableOfType(
                GateClosed.class,
                () -> gate.open(
                        Actor.system(world.agency().id(), "publisher"),
                        signed,
                        0,
                        clock.instant().plus(Duration.ofMinutes(1))));
        assertThat(closed.refusal().rule()).isEqualTo("signoffs.gate.signer-gone");
    }

    @Test
    void whatTheOwnerBeforeLetOthersSayEndsWithIt() {
        mandating.grant(
                world.crumbOwner().actor(),
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))));
        ownerLeaves();
        succession.takeOver(otto.actor(), world.corporate(), SigningDesk.RIGHT);
        assertThat(accounts.speakers(otto.actor(), world.corporate(), Speaking.POSTS))
                .containsExactly(otto.member());
        assertThat(mandating.on(otto.actor(), world.corporate()))
                .allSatisfy(mandate -> assertThat(mandate.revokedAt()).isNotNull());
    }

    @Test
    void neitherStaffNorAColleagueNorAnotherClientsOwnerTakesItOver() {
        ownerLeaves();
        for (Somebody other : List.of(world.manager(), world.va(), cleo)) {
            assertThat(succeeding.open(other.actor())).isEmpty();
            refused("accounts.succeed-owner", other, world.corporate());
        }
        assertThatThrownBy(() -> succession.takeOver(world.miraOwner().actor(), world.corporate(), SigningDesk.RIGHT))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> succession.takeOver(otto.actor(), world.corporate(), SigningDesk.WRONG))
                .isInstanceOf(Refused.class);
        assertThat(accounts.get(otto.actor(), world.corporate()).owner())
                .isEqualTo(world.crumbOwner().member());
    }

    @Test
    void nobodyTakesOverFromAnOwnerWhoIsThereAndNoPersonalAccountPassesOn() {
        assertThat(succeeding.open(otto.actor())).isEmpty();
        refused("accounts.succeed-owner-here", otto, world.corporate());
        Somebody second = new Somebody(
                "Mira Holt", otto.person(), otto.member(), world.miraOwner().actor());
        refused("accounts.succeed-personal", second, world.personal());
    }

    @Test
    void theSuccessorIsToldOnMeAndTakesItOverThere() throws Exception {
        ownerLeaves();
        String me = "/" + world.agency().slug() + "/me";
        String page = me + "/succeed/" + world.corporate().text();
        assertThat(pages.read(PlainPages.signedIn(get(me), otto))).contains("Take over @crumbandco");
        assertThat(pages.read(PlainPages.signedIn(get(me), cleo))).doesNotContain("Take over");
        assertThat(pages.read(PlainPages.signedIn(get(page), otto))).contains("has left", "Your password");
        MockHttpServletResponse wrong =
                pages.answer(PlainPages.signedIn(post(page).with(csrf()).param("password", "wrong"), otto));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("not your password", "Take over @crumbandco");
        MockHttpServletResponse done =
                pages.answer(PlainPages.signedIn(post(page).with(csrf()).param("password", "harbour-lights"), otto));
        assertThat(done.getRedirectedUrl()).isEqualTo(me);
        assertThat(pages.answer(PlainPages.signedIn(get(page), otto)).getStatus())
                .isEqualTo(404);
        assertThat(pages.read(PlainPages.signedIn(get(me), otto)))
                .contains("@crumbandco", "Let somebody speak")
                .doesNotContain("Take over");
    }

    private void ownerLeaves() {
        membership.end(world.manager().actor(), world.crumbOwner().member());
    }

    private void refused(String rule, Somebody who, AccountId account) {
        assertThatThrownBy(() -> succession.takeOver(who.actor(), account, SigningDesk.RIGHT))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
    }
}
