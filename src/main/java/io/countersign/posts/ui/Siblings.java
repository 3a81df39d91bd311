package io.countersign.posts.ui;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.base.ui.Desk;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Problem;
import io.countersign.posts.Variants;
import java.util.List;
import java.util.Optional;

/** The variants beside the post on the screen, as they stand now. */
class Siblings {

    private final Composing composing;
    private final Variants variants;
    private final AccountKeeping accounts;
    private final PostId id;

    Siblings(Composing composing, Variants variants, AccountKeeping accounts, PostId id) {
        this.composing = composing;
        this.variants = variants;
        this.accounts = accounts;
        this.id = id;
    }

    /** A variant with its account; stopped while something keeps it from being asked for. */
    record Sibling(PostSummary post, AccountSummary account, boolean isStopped) {}

    List<Sibling> all() {
        return variants.of(Desk.actor(), id).stream()
                .map(post -> new Sibling(post, accounts.get(Desk.actor(), post.account()), isStopped(post)))
                .toList();
    }

    private boolean isStopped(PostSummary post) {
        return post.state() == PostState.DRAFT
                && composing.problems(Desk.actor(), post.id()).stream().anyMatch(Problem::stops);
    }

    /** The other variants that a signature is asked for together with the one on the screen. */
    List<Sibling> askedTogether() {
        return all().stream()
                .filter(one -> !one.post().id().equals(id) && one.post().state() == PostState.DRAFT)
                .toList();
    }

    Optional<AccountSummary> stoppedElsewhere() {
        return askedTogether().stream()
                .filter(Sibling::isStopped)
                .map(Sibling::account)
                .findFirst();
    }

    List<AccountSummary> elsewhere() {
        return variants.elsewhere(Desk.actor(), id);
    }

    PostId alsoOn(AccountId account) {
        return variants.alsoOn(Desk.actor(), id, account);
    }

    void remove() {
        variants.remove(Desk.actor(), id);
    }
}
