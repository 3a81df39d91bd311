package io.countersign.sandbox.x;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import twitter4j.PaginationToken;
import twitter4j.Tweet;
import twitter4j.TweetsResponse;
import twitter4j.TwitterException;

class PostsContractTests extends SandboxTestBase {

    private static final String FIELDS = "created_at,author_id,conversation_id,entities,referenced_tweets";

    private TweetsResponse timeline(
            int size, @Nullable PaginationToken token, @Nullable Long sinceId, @Nullable Date start)
            throws TwitterException {
        return x.v2().getUserTweets(
                        acme.id(),
                        null,
                        "retweets",
                        null,
                        size,
                        null,
                        token,
                        null,
                        null,
                        sinceId,
                        start,
                        FIELDS,
                        null,
                        null);
    }

    private static void refused(int status, String detail, ThrowingCallable call) {
        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(call)
                .matches(refused -> refused.getStatusCode() == status, "status " + status)
                .withMessageContaining(detail);
    }

    @Test
    void keepsTheExactBytesOfAPost() throws Exception {
        String text = "  Grüße & <b>こんにちは</b> 👩‍👩‍👧 e\u0301\r\nzweite Zeile\ttab/slash \"q\" ";

        long id = x.post(text).getId();

        XPost stored = network.posts(acme).getFirst();
        assertThat(stored.id()).isEqualTo(id);
        assertThat(stored.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answersTimelinesAsXDoes() throws Exception {
        long id = x.post("Read & learn: https://example.com/articles/a-very-long-address?q=1 <now> done")
                .getId();

        Tweet tweet = timeline(100, null, null, null).getTweets().getFirst();

        assertThat(tweet.getId()).isEqualTo(id);
        assertThat(tweet.getText()).matches("Read &amp; learn: https://t.co/\\w{10} &lt;now&gt; done");
        assertThat(tweet.getUrls()).singleElement().satisfies(url -> {
            assertThat(url.getExpandedUrl()).isEqualTo("https://example.com/articles/a-very-long-address?q=1");
            assertThat(tweet.getText().substring(url.getStart(), url.getEnd())).isEqualTo(url.getUrl());
        });
        assertThat(tweet.getAuthorId()).isEqualTo(acme.id());
        assertThat(tweet.getConversationId()).isEqualTo(id);
        assertThat(Duration.between(requireNonNull(tweet.getCreatedAt()).toInstant(), clock.instant()))
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void knowsWhoSignedIn() throws Exception {
        var me = x.v2().getMe("", null, "created_at,username").getUsers().getFirst();

        assertThat(me.getScreenName()).isEqualTo(acme.handle());
        assertThat(me.getName()).isEqualTo("Acme");
        assertThat(me.getCreatedAt()).isNotNull();
    }

    @Test
    void givesIdsThatGrow() throws Exception {
        assertThat(x.post("one").getId()).isLessThan(x.post("two").getId());
    }

    @Test
    void answersPageByPage() throws Exception {
        for (int number = 1; number <= 7; number++) {
            x.post("number " + number);
        }

        TweetsResponse first = timeline(5, null, null, null);
        TweetsResponse second = timeline(5, requireNonNull(first.getMeta()).getNextToken(), null, null);

        assertThat(first.getTweets())
                .extracting(Tweet::getText)
                .startsWith("number 7")
                .hasSize(5);
        assertThat(second.getTweets()).extracting(Tweet::getText).containsExactly("number 2", "number 1");
        assertThat(requireNonNull(second.getMeta()).getNextToken()).isNull();
    }

    @Test
    void answersOnlyWhatIsNewer() throws Exception {
        long old = x.post("old").getId();
        clock.moveOn(Duration.ofHours(1));
        Date between = Date.from(clock.instant().minusSeconds(60));
        x.post("new");

        assertThat(timeline(10, null, old, null).getTweets())
                .extracting(Tweet::getText)
                .containsExactly("new");
        assertThat(timeline(10, null, null, between).getTweets())
                .extracting(Tweet::getText)
                .containsExactly("new");
    }

    @Test
    void answersAnEmptyTimeline() throws Exception {
        assertThat(timeline(10, null, null, null).getTweets()).isEmpty();
        assertThat(x.get("/2/users/" + acme.id() + "/tweets").body()).isEqualTo("{\"meta\":{\"result_count\":0}}");
    }

    @Test
    void refusesADuplicateUntilItsTimeIsOver() throws Exception {
        x.post("Twice");

        refused(403, "You are not allowed to create a Tweet with duplicate content.", () -> x.post("Twice"));
        x.post("Twice ");
        clock.moveOn(Duration.ofHours(13));
        x.post("Twice");
        assertThat(network.posts(acme)).hasSize(3);
        assertThat(network.postsReceived(acme)).isEqualTo(4);
    }

    @Test
    void measuresTextAsXDoes() throws Exception {
        x.post("a".repeat(256) + " https://example.com/" + "b".repeat(200));

        refused(403, "too long", () -> x.post("a".repeat(281)));
        refused(403, "too long", () -> x.post("語".repeat(141)));
        refused(400, "invalid-request", () -> x.post(" "));
    }

    @Test
    void deletesOwnPostsOnly() throws Exception {
        long id = x.post("Mine").getId();
        XClient other = new XClient(base(), network.issueToken(network.create("other_" + port, "Other")));

        refused(403, "not authorized", () -> other.v2().deleteTweet(id));
        assertThat(x.v2().deleteTweet(id).getResult()).isTrue();
        refused(404, "Could not find", () -> x.v2().deleteTweet(id));
        assertThat(network.posts(acme)).isEmpty();
    }

    @Test
    void showsMentionsWithTheirAuthors() throws Exception {
        long id = x.post("Anybody there?").getId();
        XPost answer = network.mention(acme, "Björn Ö", "Yes, here!", id);
        network.mention(acme, "Ann", "Hello @" + acme.handle(), null);

        TweetsResponse found = x.v2().getUserMentions(
                        acme.id(),
                        null,
                        "author_id",
                        100,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        FIELDS + ",in_reply_to_user_id",
                        null,
                        "username,name");

        assertThat(found.getTweets())
                .extracting(Tweet::getText)
                .containsExactly("Hello @" + acme.handle(), "@" + acme.handle() + " Yes, here!");
        Tweet reply = found.getTweets().getLast();
        assertThat(reply.getId()).isEqualTo(answer.id());
        assertThat(reply.getRepliedToTweetId()).isEqualTo(id);
        assertThat(reply.getConversationId()).isEqualTo(id);
        assertThat(requireNonNull(found.getUsersMap().get(reply.getAuthorId())).getName())
                .isEqualTo("Björn Ö");
    }

    @Test
    void takesRepliesOnlyToThoseWhoSpokeFirst() throws Exception {
        XPost question = network.mention(acme, "Ann", "What does it cost?", null);
        XAccount stranger = network.create("str_" + acme.handle(), "Stranger");
        long elsewhere = new XClient(base(), network.issueToken(stranger))
                .post("To nobody")
                .getId();

        x.reply("Nothing", question.id());
        refused(403, "you have not been mentioned", () -> x.reply("Me too", elsewhere));
        refused(403, "deleted or not visible", () -> x.reply("Hello?", 1));
    }

    @Test
    void holdsAnAccountToItsAllowanceUntilTheWindowIsOver() throws Exception {
        for (int number = 1; number <= 50; number++) {
            refused(404, "Could not find", () -> x.v2().deleteTweet(1));
        }

        assertThatExceptionOfType(TwitterException.class)
                .isThrownBy(() -> x.v2().deleteTweet(1))
                .matches(TwitterException::exceededRateLimitation)
                .matches(refused -> refused.getRateLimitStatus().getRemaining() == 0)
                .matches(refused -> refused.getRateLimitStatus().getResetTimeInSeconds()
                        > clock.instant().getEpochSecond());
        clock.moveOn(Duration.ofMinutes(16));
        refused(404, "Could not find", () -> x.v2().deleteTweet(1));
    }

    @Test
    void understandsTheNewNamesOfFieldsToo() throws Exception {
        long first = x.post("First").getId();
        x.reply("Second", first);

        assertThat(x.get("/2/users/" + acme.id() + "/tweets?post.fields=referenced_posts")
                        .body())
                .contains("\"referenced_posts\":[{")
                .doesNotContain("created_at");
    }

    @Test
    void refusesWhatItCannotRead() throws Exception {
        assertThat(x.get("/2/users/" + acme.id() + "/tweets?max_results=4").statusCode())
                .isEqualTo(400);
        assertThat(x.get("/2/users/" + acme.id() + "/tweets?start_time=yesterday")
                        .statusCode())
                .isEqualTo(400);
        assertThat(x.postJson("/2/tweets", "{").statusCode()).isEqualTo(400);
        assertThat(x.get("/2/users/7/tweets").body()).contains("Could not find user with id: [7]");
    }
}
