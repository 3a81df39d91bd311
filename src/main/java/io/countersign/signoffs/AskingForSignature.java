package io.countersign.signoffs;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.delegation.Policy;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Variants;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the owner for a signature: the post is frozen as it stands, and nothing else can be signed or sent. */
@Service
@Transactional
public class AskingForSignature {

    private final Composing posts;
    private final Freezing freezing;
    private final ApplicationEventPublisher events;
    private final AccountKeeping accounts;
    private final Variants variants;

    AskingForSignature(
            Composing posts,
            Variants variants,
            Freezing freezing,
            ApplicationEventPublisher events,
            AccountKeeping accounts) {
        this.posts = posts;
        this.variants = variants;
        this.freezing = freezing;
        this.events = events;
        this.accounts = accounts;
    }

    /**
     * Freezes the post with those of its variants that are not signed yet, and asks its owner to sign all of them;
     * refused while something about one of them is wrong.
     */
    public RevisionId ask(Actor actor, PostId id) {
        DraftView draft = posts.get(actor, id);
        Policy.requireMayDraft(
                draft.lane(), accounts.standing(actor, draft.account().id()));
        RevisionId revision = freezing.freeze(actor, id);
        List<RevisionId> all = new ArrayList<>(List.of(revision));
        variants.of(actor, id).stream()
                .filter(one -> one.state() == PostState.DRAFT && !one.id().equals(id))
                .forEach(one -> all.add(freezing.freezeBeside(actor, one.id())));
        MemberId owner = draft.account().owner();
        events.publishEvent(new SignatureAsked(actor.agency(), all, owner));
        return revision;
    }
}
