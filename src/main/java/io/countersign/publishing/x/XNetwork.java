package io.countersign.publishing.x;

import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.publishing.Network;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.PreparationFailed;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.SignedPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twitter4j.CreateTweetResponse;
import twitter4j.PaginationToken;
import twitter4j.Tweet;
import twitter4j.TweetsResponse;
import twitter4j.TwitterException;
import twitter4j.TwitterV2;

/** X as a network Countersign publishes to. */
@Component
class XNetwork implements Network {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final String FIELDS = "created_at,author_id,conversation_id,entities";

    private static final Pattern ON_X = Pattern.compile("https://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/");
    private static final Pattern STATUS = Pattern.compile("\\S{1,400}/status/(\\d{1,19})/?(?:[?#]\\S{0,60})?");

    private final XApp app;
    private final XMedia media;

    XNetwork(XApp app, XMedia media) {
        this.app = app;
        this.media = media;
    }

    @Override
    public NetworkName name() {
        return NetworkName.X;
    }

    @Override
    public Prepared prepare(SignedPost post, Credentials credentials) {
        List<String> ids = new ArrayList<>();
        for (SignedMedia picture : post.media()) {
            ids.add(media.upload(picture, credentials));
        }
        return new Prepared(ids);
    }

    @Override
    public Outcome send(SignedPost post, Prepared prepared, Credentials credentials) {
        return send(post.text(), prepared, credentials);
    }

    Outcome send(String text, Prepared prepared, Credentials credentials) {
        Long @Nullable [] pictures = prepared.mediaIds().isEmpty()
                ? null
                : prepared.mediaIds().stream().map(Long::valueOf).toArray(Long[]::new);
        try {
            CreateTweetResponse created = post(app.v2(credentials), pictures, text);
            String id = Long.toString(created.getId());
            return new Outcome.Accepted(id, permalink(id));
        } catch (TwitterException failed) {
            return XAnswers.classify(failed);
        }
    }

    @SuppressWarnings("NullAway")
    private static CreateTweetResponse post(TwitterV2 x, Long @Nullable [] pictures, String text)
            throws TwitterException {
        return x.createTweet(null, null, null, pictures, null, null, null, null, null, null, null, text);
    }

    private String permalink(String id) {
        return app.settings().webUrl() + "/i/status/" + id;
    }

    @Override
    public boolean delete(String id, Credentials credentials) {
        try {
            return app.v2(credentials).deleteTweet(Long.parseLong(id)).getResult();
        } catch (TwitterException failed) {
            if (failed.getStatusCode() == TwitterException.NOT_FOUND) {
                return true;
            }
            throw PreparationFailed.forNow(XAnswers.words(failed), XAnswers.resetOf(failed));
        }
    }

    @Override
    public List<SeenPost> since(Instant moment, Credentials credentials) {
        List<SeenPost> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            TweetsResponse timeline = page(credentials, moment, next);
            timeline.getTweets().forEach(post -> seen.add(seen(post)));
            next = nextToken(timeline);
            if (next.isEmpty()) {
                break;
            }
        }
        return seen;
    }

    @SuppressWarnings("NullAway")
    private TweetsResponse page(Credentials credentials, Instant moment, String next) {
        long account = Long.parseLong(credentials.remoteId());
        PaginationToken token = next.isEmpty() ? null : new PaginationToken(next);
        try {
            return app.v2(credentials)
                    .getUserTweets(
                            account,
                            null,
                            "retweets",
                            null,
                            PAGE,
                            null,
                            token,
                            null,
                            null,
                            null,
                            Date.from(moment),
                            FIELDS,
                            null,
                            null);
        } catch (TwitterException unreadable) {
            throw PreparationFailed.forNow(XAnswers.words(unreadable), null);
        }
    }

    private static String nextToken(TweetsResponse timeline) {
        var meta = timeline.getMeta();
        PaginationToken token = meta == null ? null : meta.getNextToken();
        return token == null ? "" : token.getValue();
    }

    private SeenPost seen(Tweet post) {
        String id = Long.toString(post.getId());
        Date at = post.getCreatedAt();
        return new SeenPost(id, XText.spelledOut(post), at == null ? Instant.EPOCH : at.toInstant(), permalink(id));
    }

    @Override
    public Optional<String> idAt(String address) {
        Matcher post = STATUS.matcher(address);
        boolean here = address.startsWith(app.settings().webUrl() + "/")
                || ON_X.matcher(address).lookingAt();
        return here && post.matches() ? Optional.of(post.group(1)) : Optional.empty();
    }

    @Override
    public Optional<String> pageOf(AccountSummary account) {
        return Optional.of(app.settings().webUrl() + "/" + account.handle());
    }

    @Override
    public boolean shows(SeenPost seen, String text) {
        return XText.fingerprint(seen.text()).equals(XText.fingerprint(text));
    }
}
