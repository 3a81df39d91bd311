package io.countersign.posts;

import static java.util.stream.Collectors.toSet;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountStanding;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Refusal;
import io.countersign.base.Way;
import io.countersign.delegation.Policy;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One message on several accounts of the same person or company: each in its own words, all signed in one gesture. */
@Service
@Transactional
public class Variants {

    private final Posts posts;
    private final Edits edits;
    private final DraftMedia pictures;
    private final AccountKeeping accounts;
    private final PostRecord record;
    private final Clock clock;

    Variants(Posts posts, Edits edits, DraftMedia pictures, AccountKeeping accounts, PostRecord record, Clock clock) {
        this.posts = posts;
        this.edits = edits;
        this.pictures = pictures;
        this.accounts = accounts;
        this.record = record;
        this.clock = clock;
    }

    /** The variants of a post, itself among them, in the order of their networks; dropped ones are none. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public List<PostSummary> of(Actor actor, PostId id) {
        return posts.findByTaskOrderBySavedAtDesc(edits.visible(actor, id).task()).stream()
                .filter(post -> post.state() != PostState.DROPPED)
                .map(Post::summary)
                .sorted(Comparator.comparing(post -> place(accounts.get(actor, post.account()))))
                .toList();
    }

    /** The accounts that the message could also go out on: with the same owner, and without a variant yet. */
    @Transactional(readOnly = true)
    public List<AccountSummary> elsewhere(Actor actor, PostId id) {
        Post post = edits.visible(actor, id);
        AccountSummary here = accounts.get(actor, post.account());
        Set<AccountId> taken = living(post).stream().map(Post::account).collect(toSet());
        return accounts.of(actor, post.client()).stream()
                .filter(account -> account.owner().equals(here.owner()) && !taken.contains(account.id()))
                .filter(account -> Policy.mayDraft(post.lane(), accounts.standing(actor, account.id())))
                .toList();
    }

    /** Begins a variant for another account with the words, the pictures and the window of a post. */
    public PostId alsoOn(Actor actor, PostId id, AccountId account) {
        Post post = edits.writable(actor, id);
        AccountStanding standing = accounts.standing(actor, account);
        requireFits(post, accounts.get(actor, post.account()), standing.account());
        Policy.requireMayDraft(post.lane(), standing);
        edits.before(actor, post);
        Post variant = posts.save(post.variant(account, actor.self(), clock.instant()));
        pictures.copy(post, variant, NetworkRules.of(standing.account().network()));
        record.enter(actor, variant, "post.drafted", entry -> entry.with("lane", variant.lane()));
        return variant.id();
    }

    /** Gives a variant up; the last one of a task is given up with the task alone. */
    public void remove(Actor actor, PostId id) {
        Post post = edits.writable(actor, id);
        if (living(post).size() < 2) {
            throw Refusal.by("posts.last-variant").asException();
        }
        edits.before(actor, post);
        post.become(PostState.DROPPED);
        record.enter(actor, post, "post.dropped");
    }

    private void requireFits(Post post, AccountSummary here, AccountSummary there) {
        if (!there.client().equals(post.client()) || !there.owner().equals(here.owner())) {
            throw Refusal.by("posts.variant-owner", here.label(), there.label()).asException();
        }
        if (living(post).stream().anyMatch(one -> one.account().equals(there.id()))) {
            throw Refusal.by("posts.variant-twice", there.label()).asException();
        }
    }

    private List<Post> living(Post post) {
        return posts.findByTaskOrderBySavedAtDesc(post.task()).stream()
                .filter(one -> one.state() != PostState.DROPPED)
                .toList();
    }

    private static String place(AccountSummary account) {
        return "%02d %s %s"
                .formatted(
                        account.network().ordinal(),
                        account.label(),
                        account.id().text());
    }
}
