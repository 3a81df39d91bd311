package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.Succeeding;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.posts.Composing;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Problem;
import io.countersign.posts.RevisionId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands an account to its new owner with the posts that wait: frozen anew, because a manifest names who may sign it. */
@Component
@Transactional
class Handover {

    private final Succeeding succeeding;
    private final SignatureRequests requests;
    private final PostShelf posts;
    private final Composing composing;
    private final Freezing freezing;
    private final ApplicationEventPublisher events;

    Handover(
            Succeeding succeeding,
            SignatureRequests requests,
            PostShelf posts,
            Composing composing,
            Freezing freezing,
            ApplicationEventPublisher events) {
        this.succeeding = succeeding;
        this.requests = requests;
        this.posts = posts;
        this.composing = composing;
        this.freezing = freezing;
        this.events = events;
    }

    void to(Actor successor, AccountId account) {
        MemberId before = succeeding.takeOver(successor, account);
        List<PostId> waiting = waiting(successor, account, before);
        waiting.forEach(post -> composing.reopen(successor, post));
        List<RevisionId> asked = waiting.stream()
                .filter(post -> composing.problems(successor, post).stream().noneMatch(Problem::stops))
                .map(post -> freezing.freeze(successor, post))
                .toList();
        if (!asked.isEmpty()) {
            events.publishEvent(new SignatureAsked(successor.agency(), asked, successor.self()));
        }
    }

    private List<PostId> waiting(Actor successor, AccountId account, MemberId before) {
        List<PostId> asked = requests.findBySignerAndClosedAtIsNull(before).stream()
                .map(SignatureRequest::post)
                .distinct()
                .toList();
        return posts.named(successor, asked).values().stream()
                .filter(post -> post.account().equals(account) && post.state() == PostState.ASKED)
                .map(PostSummary::id)
                .toList();
    }
}
