package io.countersign.signoffs;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.accounts.MandateScope;
import io.countersign.accounts.MandateTerm;
import io.countersign.accounts.Mandating;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Actor;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.Problem;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.testing.DatabaseTest;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.World;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What a representative writes carries the name, where the client's house asks for it: seen, counted and signed. */
@DatabaseTest
@Import(SigningDesk.class)
class BylineTests {

    private static final String WORDS = "Fresh bread at seven.";
    private static final String NAMED = WORDS + "\n\nAna Beltran for Crumb & Co.";

    private final SigningDesk desk;
    private final AskingForSignature asking;
    private final Signing signing;
    private final Composing composing;
    private final Revisions revisions;
    private final Mandating mandating;
    private final HouseKeeping houses;
    private final Clock clock;
    private final World world;
    private final Actor va;
    private final Actor owner;

    BylineTests(
            SigningDesk desk,
            AskingForSignature asking,
            Signing signing,
            Composing composing,
            Revisions revisions,
            Mandating mandating,
            HouseKeeping houses,
            Clock clock,
            TestWorld.Builder worlds) {
        this.desk = desk;
        this.asking = asking;
        this.signing = signing;
        this.composing = composing;
        this.revisions = revisions;
        this.mandating = mandating;
        this.houses = houses;
        this.clock = clock;
        this.world = worlds.world();
        this.va = world.va().actor();
        this.owner = world.crumbOwner().actor();
        desk.connect(world.corporate(), "2002");
    }

    @Test
    void theNameStandsInWhatIsSignedAndNotInTheDraft() {
        asksForNames(true);
        lends(MandateScope.ALL);
        PostId post = draft(WORDS);
        assertThat(composing.get(va, post).text()).isEqualTo(WORDS);
        assertThat(composing.get(va, post).spoken()).isEqualTo(NAMED);
        RevisionId asked = asking.ask(va, post);
        assertThat(frozen(asked)).isEqualTo(NAMED);
        assertThat(desk.sign(va, asked)).hasSize(1);
    }

    @Test
    void onlyARepresentativeOfAHouseThatAsksIsNamed() {
        assertThat(composing.get(va, draft(WORDS)).spoken()).isEqualTo(WORDS);
        lends(MandateScope.ANSWERS);
        asksForNames(true);
        assertThat(composing.get(va, draft(WORDS)).spoken()).isEqualTo(WORDS);
        lends(MandateScope.POSTS);
        assertThat(composing.get(va, draft(WORDS)).spoken()).isEqualTo(NAMED);
        PostId hers = draft(WORDS);
        composing.saveText(owner, hers, composing.get(owner, hers).edits(), "I bake.");
        assertThat(composing.get(va, hers).spoken()).isEqualTo("I bake.");
    }

    @Test
    void theNameCountsInTheLength() {
        lends(MandateScope.ALL);
        PostId post = draft("a".repeat(280));
        assertThat(composing.problems(va, post)).extracting(Problem::key).doesNotContain("posts.long");
        asksForNames(true);
        assertThat(composing.problems(va, post)).extracting(Problem::key).contains("posts.long");
    }

    @Test
    void theOwnersOwnWordsLoseTheNameAndWhatSheLeftAsItWasKeepsIt() {
        asksForNames(true);
        lends(MandateScope.ALL);
        RevisionId asked = asking.ask(va, draft(WORDS));
        assertThat(signing.fixMyself(owner, asked, NAMED, SigningDesk.RIGHT)).isEqualTo(asked);
        RevisionId fixed = signing.fixMyself(
                owner, asked, "Fresher bread at seven.\n\nAna Beltran for Crumb & Co.", SigningDesk.RIGHT);
        assertThat(frozen(fixed)).isEqualTo("Fresher bread at seven.");
    }

    private String frozen(RevisionId revision) {
        return Manifest.parse(revisions.get(owner, revision).manifest()).text();
    }

    private PostId draft(String words) {
        return desk.draft(world, world.crumb(), world.corporate(), words);
    }

    private void lends(MandateScope scope) {
        mandating.grant(
                owner,
                world.corporate(),
                world.va().member(),
                MandateTerm.until(clock.instant().plus(Duration.ofDays(30))).only(scope));
    }

    private void asksForNames(boolean asks) {
        houses.write(
                owner,
                world.crumb(),
                houses.current(owner, world.crumb()).number(),
                new HouseRules("", "", "", "", "", asks));
    }
}
