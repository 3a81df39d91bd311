package io.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import io.countersign.base.Refused;
import io.countersign.publishing.OwnersBrowser.Yes;
import io.countersign.publishing.SigningDesk.Signed;
import io.countersign.publishing.SigningDesk.Stage;
import io.countersign.sandbox.facebook.FacebookFault;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.facebook.SandboxFacebook;
import io.countersign.signoffs.SignedPosts;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Page on Facebook from the login dialog to the timeline, over real HTTP. */
@SandboxTest
class FacebookPagesTests {

    private static final String TEXT = "Twelve places, one oven & <no> experience 🍪\n\nSign up: https://crumb.com/w";

    private final SigningDesk desk;
    private final SandboxFacebook facebook;
    private final OwnersBrowser browser;
    private final Connecting connecting;
    private final AccountKeeping accounts;
    private final Publisher publisher;
    private final Reconciliation reconciliation;
    private final Deliveries deliveries;
    private final Network network;
    private final DeliveryTable table;

    FacebookPagesTests(
            SigningDesk desk,
            SandboxFacebook facebook,
            OwnersBrowser browser,
            Connecting connecting,
            AccountKeeping accounts,
            Publisher publisher,
            Reconciliation reconciliation,
            Deliveries deliveries,
            List<Network> networks,
            JdbcClient database) {
        this.desk = desk;
        this.facebook = facebook;
        this.browser = browser;
        this.connecting = connecting;
        this.accounts = accounts;
        this.publisher = publisher;
        this.reconciliation = reconciliation;
        this.deliveries = deliveries;
        this.network = networks.stream()
                .filter(one -> one.name() == NetworkName.FACEBOOK)
                .findFirst()
                .orElseThrow();
        this.table = new DeliveryTable(database);
    }

    private record OnPage(Stage stage, FacebookPage page) {}

    private OnPage unconnected() {
        Stage stage = desk.unconnected(NetworkName.FACEBOOK);
        return new OnPage(stage, facebook.create(account(stage).handle(), "Crumb"));
    }

    private OnPage connected() {
        OnPage on = unconnected();
        finish(on.stage(), yes(on, on.page().id()));
        return on;
    }

    private Yes yes(OnPage on, long... pages) {
        return browser.choose(begin(on.stage()), pages);
    }

    private URI begin(Stage stage) {
        return connecting.begin(stage.owner(), browser.wish(stage.account()));
    }

    private void finish(Stage stage, Yes yes) {
        connecting.finish(stage.owner(), yes.answer());
    }

    private AccountSummary account(Stage stage) {
        return accounts.get(stage.owner(), stage.account());
    }

    private Credentials keys(OnPage on) {
        Actor job = Actor.system(on.stage().owner().agency(), "publisher");
        return CurrentAgency.in(
                        job.agency(), () -> connecting.open(job, on.stage().account()))
                .orElseThrow();
    }

    private DeliverySummary of(Signed post) {
        return deliveries.of(post.stage().va(), post.post()).getFirst();
    }

    @Test
    void connectsThePageThatWasNotedAmongAllThatWereChosen() {
        OnPage on = unconnected();
        FacebookPage other = facebook.create(null, "Another Page");

        finish(on.stage(), yes(on, other.id(), on.page().id()));

        assertThat(account(on.stage()).connected()).isTrue();
        assertThat(account(on.stage()).remoteId())
                .isEqualTo(Long.toString(on.page().id()));
        assertThat(network.pageOf(account(on.stage())).orElseThrow())
                .endsWith("/sandbox/facebook/" + on.page().id());
    }

    @Test
    void connectsAPageWithoutAHandleByItsName() {
        Stage stage = desk.unconnected(NetworkName.FACEBOOK);
        FacebookPage page = facebook.create(null, "Crumb");

        finish(stage, yes(new OnPage(stage, page), page.id()));

        assertThat(account(stage).remoteId()).isEqualTo(Long.toString(page.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages_show_list", "pages_read_engagement", "pages_manage_posts"})
    void explainsThatLessWasGivenThanWasAskedFor(String permission) {
        OnPage on = unconnected();
        Yes yes = browser.chooseWithout(begin(on.stage()), permission, on.page().id());

        assertThatThrownBy(() -> finish(on.stage(), yes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Facebook gave less than was asked for")
                .hasMessageContaining(permission);
        assertThat(account(on.stage()).connected()).isFalse();
    }

    @Test
    void refusesAnotherPageThanTheOneNoted() {
        OnPage on = unconnected();
        FacebookPage other = facebook.create("other.page." + on.page().id(), "Another Page");
        Yes yes = yes(on, other.id());

        assertThatThrownBy(() -> finish(on.stage(), yes))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).refusal().rule())
                .isEqualTo("accounts.page-not-given");
        assertThat(account(on.stage()).connected()).isFalse();
    }

    @Test
    void refusesACodeThatFacebookDidNotGive() {
        OnPage on = unconnected();
        Yes yes = yes(on, on.page().id());

        assertThatThrownBy(() -> connecting.finish(
                        on.stage().owner(),
                        new NetworkAnswer(NetworkName.FACEBOOK, yes.token(), "guess", yes.browser())))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).refusal().rule())
                .isEqualTo("accounts.network-refused");
    }

    @Test
    void connectsNoPersonalProfile() {
        Stage stage = desk.unconnected(NetworkName.FACEBOOK);
        AccountId profile = accounts.add(
                stage.world().manager().actor(),
                stage.world().crumb(),
                new NewAccount(NetworkName.FACEBOOK, AccountKind.PERSONAL, "mira", "Mira Crumb"),
                account(stage).owner());

        assertThatThrownBy(() -> connecting.begin(stage.owner(), browser.wish(profile)))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).refusal().rule())
                .isEqualTo("accounts.by-hand");
    }

    @Test
    void sendsWhatWasSignedByteForByteAndOnce() {
        OnPage on = connected();
        Signed post = desk.signed(on.stage(), TEXT);

        publisher.run();
        publisher.run();

        assertThat(facebook.posts(on.page()))
                .singleElement()
                .satisfies(shown -> assertThat(shown.bytes()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThat(facebook.postsReceived(on.page())).isEqualTo(1);
        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(of(post).permalink())
                .endsWith("/posts/" + facebook.posts(on.page()).getFirst().id());
    }

    @ParameterizedTest
    @EnumSource(
            value = FacebookFault.class,
            names = {"DROP_AFTER_STORE", "ERROR_AFTER_STORE", "GARBAGE", "HANG_AFTER_STORE"})
    void findsWhatIsUpThoughFacebookSaidOtherwise(FacebookFault fault) {
        OnPage on = connected();
        Signed post = desk.signed(on.stage(), TEXT);
        facebook.order(on.page(), fault, 1, "", 1);
        publisher.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        publisher.run();

        look(post);
        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        look(post);

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(facebook.postsReceived(on.page())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FacebookFault.class,
            names = {"DROP_WITHOUT_STORE", "ERROR_WITHOUT_STORE"})
    void neverSendsAgainWhatItDoesNotKnowAbout(FacebookFault fault) {
        OnPage on = connected();
        Signed post = desk.signed(on.stage(), TEXT);
        facebook.order(on.page(), fault, 1);
        publisher.run();
        look(post);
        look(post);
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(facebook.postsReceived(on.page())).isEqualTo(1);
        assertThat(facebook.posts(on.page())).isEmpty();
    }

    private void look(Signed post) {
        table.lookDue(post.delivery());
        reconciliation.run();
    }

    @Test
    void tellsWhyFacebookRefused() {
        OnPage on = connected();
        Signed post = desk.signed(on.stage(), TEXT);
        facebook.order(on.page(), FacebookFault.REFUSED, 1, "368 The action was deemed abusive", 0);
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(of(post).reason()).isEqualTo("blocked: 368 The action was deemed abusive");
    }

    @Test
    void comesBackWhenFacebookAsksItTo() {
        OnPage on = connected();
        Signed post = desk.signed(on.stage(), TEXT);
        facebook.order(on.page(), FacebookFault.RATE_LIMITED, 1, "10", 0);
        publisher.run();
        assertThat(of(post).state()).isEqualTo(DeliveryState.SCHEDULED);

        table.due(post.delivery());
        publisher.run();

        assertThat(of(post).state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(facebook.posts(on.page())).hasSize(1);
    }

    @Test
    void showsAPictureWithItsWordsReadsItAndTakesItDown() {
        OnPage on = connected();
        Credentials keys = keys(on);
        String alt = "二つのクッキー&と一杯☕ ".repeat(60);
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        var post = SignedPosts.of(
                NetworkName.FACEBOOK, "Look", null, List.of(SignedPosts.picture(picture, "image/png", alt)));

        Outcome outcome = network.send(post, network.prepare(post, keys), keys);

        String id = ((Outcome.Accepted) outcome).id();
        assertThat(facebook.photos(facebook.posts(on.page()).getFirst()))
                .singleElement()
                .satisfies(photo -> {
                    assertThat(photo.content()).isEqualTo(picture);
                    assertThat(photo.alt()).isEqualTo(alt);
                });
        assertThat(network.since(Instant.EPOCH, keys))
                .extracting(Network.SeenPost::id)
                .containsExactly(id);
        assertThat(network.delete(id, keys)).isTrue();
        assertThat(network.delete(id, keys)).isTrue();
        assertThat(network.since(Instant.EPOCH, keys)).isEmpty();
    }
}
