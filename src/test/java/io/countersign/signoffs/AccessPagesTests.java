package io.countersign.signoffs;

import static io.countersign.testing.PlainPages.leadsTo;
import static io.countersign.testing.PlainPages.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.countersign.accounts.AccessCardId;
import io.countersign.accounts.AccessKeeping;
import io.countersign.accounts.NewAccessCard;
import io.countersign.accounts.WayIn;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.PlainPages;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

/** The owner's page about who gets in. */
@DatabaseTest
class AccessPagesTests {

    private final AccessKeeping cards;
    private final Clock clock;
    private final PlainPages pages;
    private final World world;
    private final String me;

    AccessPagesTests(AccessKeeping cards, Clock clock, WebApplicationContext context, TestWorld.Builder worlds) {
        this.cards = cards;
        this.clock = clock;
        this.pages = new PlainPages(context);
        this.world = worlds.world();
        this.me = "/" + world.agency().slug() + "/me";
    }

    @Test
    void theOwnerReadsWhoGetsInAndEndsIt() throws Exception {
        assertThat(pages.read(signedIn(get(me), world.miraOwner()))).doesNotContain("Who gets in");
        AccessCardId card = noted();
        String about = pages.read(signedIn(get(me), world.miraOwner()));
        assertThat(about)
                .contains("Who gets in on X, for set-up work:", "Ana Beltran", "Delegate (contributor)", "confirmed")
                .contains(me + "/access/" + card.text());
        assertThat(pages.read(signedIn(get(me + "/access/" + card.text()), world.miraOwner())))
                .contains("Is Ana Beltran out?")
                .contains("signed in as @harbourcoach", "Choose Ana Beltran, then Remove");
        var answer = pages.answer(signedIn(post(me + "/access/" + card.text()).with(csrf()), world.miraOwner()));
        assertThat(leadsTo(answer)).isEqualTo(me);
        assertThat(cards.on(world.va().actor(), world.personal())).isEmpty();
    }

    @Test
    void toEverybodyElseTheCardIsNotThere() throws Exception {
        String card = me + "/access/" + noted().text();
        for (var who : new TestWorld.Somebody[] {world.va(), world.manager(), world.crumbOwner()}) {
            assertThat(pages.answer(signedIn(get(card), who)).getStatus()).isEqualTo(404);
            assertThat(pages.answer(signedIn(post(card).with(csrf()), who)).getStatus())
                    .isEqualTo(404);
        }
        assertThat(cards.on(world.va().actor(), world.personal())).hasSize(1);
    }

    private AccessCardId noted() {
        return cards.note(
                world.va().actor(),
                new NewAccessCard(
                        world.personal(),
                        world.va().member(),
                        WayIn.X_CONTRIBUTOR,
                        world.miraOwner().member(),
                        clock.instant().minus(Duration.ofDays(3)),
                        null,
                        ""));
    }
}
