package io.countersign.sandbox.x;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes posts under X's rules: length, duplicates, pictures, and who may reply to whom. */
@Service("sandboxXPosting")
class Posting {

    static final String DUPLICATE = "You are not allowed to create a Tweet with duplicate content.";
    static final String TOO_LONG = "Your Tweet text is too long. For more information on how Twitter determines text"
            + " length see https://github.com/twitter/twitter-text.";
    static final String UNINVITED = "Reply to this conversation is not allowed because you have not been mentioned or"
            + " otherwise engaged by the author of the post you are replying to.";
    static final String REPLY_TO_NOTHING = "You attempted to reply to a Tweet that is deleted or not visible to you.";
    private static final int MOST_PICTURES = 4;

    private final Posts posts;
    private final Accounts accounts;
    private final Pictures pictures;
    private final Snowflakes ids;
    private final Transactions transactions;
    private final Clock clock;
    private final XSettings settings;

    Posting(
            Posts posts,
            Accounts accounts,
            Pictures pictures,
            Snowflakes ids,
            Transactions transactions,
            Clock clock,
            XSettings settings) {
        this.posts = posts;
        this.accounts = accounts;
        this.pictures = pictures;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /** What somebody wants to post. */
    record Wish(String text, List<Long> mediaIds, @Nullable Long replyTo, int hiddenReads) {}

    XPost post(XAccount author, Wish wish) {
        checkText(wish);
        return transactions.in(() -> {
            accounts.lock(author);
            checkPictures(author, wish.mediaIds());
            Optional<XPost> parent = parent(author, wish.replyTo());
            return store(author, wish, parent);
        });
    }

    private static void checkText(Wish wish) {
        if (wish.text().isBlank() && wish.mediaIds().isEmpty()) {
            throw XProblem.invalid("The request needs a text or media.");
        }
        var parsed = TwitterTextParser.parseTweet(Normalizer.normalize(wish.text(), Normalizer.Form.NFC));
        if (!parsed.isValid && parsed.weightedLength > 0) {
            throw XProblem.forbidden(TOO_LONG);
        }
    }

    private void checkPictures(XAccount author, List<Long> mediaIds) {
        boolean usable = mediaIds.stream().allMatch(id -> pictures.usable(author, id));
        if (mediaIds.size() > MOST_PICTURES || !usable) {
            throw XProblem.invalid("Your media IDs are invalid.");
        }
    }

    private Optional<XPost> parent(XAccount author, @Nullable Long replyTo) {
        if (replyTo == null) {
            return Optional.empty();
        }
        XPost parent = posts.find(replyTo).orElseThrow(() -> XProblem.forbidden(REPLY_TO_NOTHING));
        if (!author.invented() && parent.author().id() != author.id() && !posts.mentions(replyTo, author)) {
            throw XProblem.forbidden(UNINVITED);
        }
        return Optional.of(parent);
    }

    private XPost store(XAccount author, Wish wish, Optional<XPost> parent) {
        long id = ids.next();
        XPost post = new XPost(
                id,
                author,
                wish.text().getBytes(StandardCharsets.UTF_8),
                wish.mediaIds(),
                wish.replyTo(),
                parent.map(XPost::conversation).orElse(id),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        byte[] digest = Wrapped.sha256(post.bytes());
        if (post.bytes().length > 0
                && posts.duplicate(post, digest, clock.instant().minus(settings.duplicateWindow()))) {
            throw XProblem.forbidden(DUPLICATE);
        }
        posts.add(post, digest, wish.hiddenReads(), mentioned(post, parent));
        return post;
    }

    private List<XAccount> mentioned(XPost post, Optional<XPost> parent) {
        Stream<XAccount> named = new Extractor()
                .extractMentionedScreennames(post.text()).stream()
                        .map(accounts::find)
                        .flatMap(Optional::stream);
        Set<XAccount> all = new LinkedHashSet<>(
                Stream.concat(named, parent.stream().map(XPost::author)).toList());
        all.remove(post.author());
        return List.copyOf(all);
    }
}
