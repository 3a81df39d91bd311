package io.countersign.posts;

import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Bylines;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.base.Actor;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a draft and says what is wrong with it. */
@Component
class Drafts {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final Posts posts;
    private final DraftMedia pictures;
    private final PostReturns returns;
    private final AccountKeeping accounts;
    private final Hands hands;
    private final HouseKeeping houses;
    private final Bylines bylines;
    private final Clock clock;

    Drafts(
            Posts posts,
            DraftMedia pictures,
            PostReturns returns,
            AccountKeeping accounts,
            Hands hands,
            HouseKeeping houses,
            Bylines bylines,
            Clock clock) {
        this.posts = posts;
        this.pictures = pictures;
        this.returns = returns;
        this.accounts = accounts;
        this.hands = hands;
        this.houses = houses;
        this.bylines = bylines;
        this.clock = clock;
    }

    DraftView view(Actor actor, Post post) {
        AccountSummary account = accounts.get(actor, post.account());
        return new DraftView(
                post.id(),
                post.task(),
                post.client(),
                account,
                post.lane(),
                post.state(),
                post.text(),
                bylines.of(actor, account, post.author(), Speaking.POSTS),
                pictures.of(post),
                post.window(),
                post.current(),
                post.edits(),
                post.author(),
                post.savedAt(),
                post.byHand(),
                returns.findByPostOrderByAt(post.id()).stream()
                        .map(PostReturn::summary)
                        .toList());
    }

    List<Problem> problems(Actor actor, Post post) {
        List<MediaItem> media = pictures.of(post);
        AccountSummary account = accounts.get(actor, post.account());
        boolean empty = post.text().isBlank() && media.isEmpty();
        String spoken = empty ? post.text() : view(actor, post).spoken();
        List<Problem> problems =
                new ArrayList<>(NetworkRules.of(account.network()).problems(spoken, media));
        problems.addAll(UnsafeText.problems(post.text()));
        for (MediaItem item : media) {
            problems.addAll(UnsafeText.problems(item.altText()));
        }
        if (media.stream().anyMatch(item -> item.altText().isBlank())) {
            problems.add(Problem.stopping("posts.alt-missing"));
        }
        problems.addAll(when(post.window()));
        if (account.wantsConnection()) {
            problems.add(Problem.stopping("posts.not-connected", account.label()));
        }
        if (!account.isSentByMachine() && hands.isGone(actor, post.byHand())) {
            problems.add(Problem.stopping("posts.hand"));
        }
        problems.addAll(neverSaid(actor, post, media));
        if (resemblesAnother(post)) {
            problems.add(Problem.worthKnowing("posts.said-before"));
        }
        return problems;
    }

    private List<Problem> when(@Nullable Window window) {
        if (window == null) {
            return List.of(Problem.stopping("posts.window-missing"));
        }
        return window.latest().isAfter(clock.instant()) ? List.of() : List.of(Problem.stopping("posts.window-past"));
    }

    /** Words of the client's house sheet that are never said; staff are warned, and may have their reasons. */
    private List<Problem> neverSaid(Actor actor, Post post, List<MediaItem> media) {
        HouseRules rules = houses.current(actor, post.client()).rules();
        Stream<String> texts =
                Stream.concat(Stream.of(post.text()), media.stream().map(MediaItem::altText));
        return texts.flatMap(text -> rules.saidAnyway(text).stream())
                .distinct()
                .map(words -> Problem.worthKnowing("posts.never-say", words))
                .toList();
    }

    private boolean resemblesAnother(Post post) {
        String words = plain(post.text());
        return !words.isEmpty()
                && posts
                        .findByAccountAndSavedAtAfter(
                                post.account(), clock.instant().minus(LOOKED_BACK))
                        .stream()
                        .filter(other -> !other.id().equals(post.id()) && other.state() == PostState.SIGNED)
                        .anyMatch(other -> plain(other.text()).equals(words));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
