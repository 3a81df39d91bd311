package io.countersign.signoffs;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.delegation.Policy;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
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

    AskingForSignature(Composing posts, Freezing freezing, ApplicationEventPublisher events, AccountKeeping accounts) {
        this.posts = posts;
        this.freezing = freezing;
        this.events = events;
        this.accounts = accounts;
    }

    /** Freezes the post and asks its owner to sign; refused while something about it is wrong. */
    public RevisionId ask(Actor actor, PostId id) {
        DraftView draft = posts.get(actor, id);
        Policy.requireMayDraft(
                draft.lane(), accounts.standing(actor, draft.account().id()));
        RevisionId revision = freezing.freeze(actor, id);
        MemberId owner = draft.account().owner();
        events.publishEvent(new SignatureAsked(actor.agency(), revision, id, owner));
        return revision;
    }
}
