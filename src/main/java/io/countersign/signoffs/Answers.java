package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an owner answers instead of signing: other words, back to the desk, not at all, not any more. */
@Component
@Transactional
class Answers {

    private static final int LONGEST_REASON = 1_000;

    private final Revisions revisions;
    private final Composing posts;
    private final Freezing freezing;
    private final SignatureBook book;
    private final StoredEvidence stored;
    private final Stopping stopping;
    private final SignatureRequests requests;
    private final Clock clock;

    Answers(
            Revisions revisions,
            Composing posts,
            Freezing freezing,
            SignatureBook book,
            StoredEvidence stored,
            Stopping stopping,
            SignatureRequests requests,
            Clock clock) {
        this.revisions = revisions;
        this.posts = posts;
        this.freezing = freezing;
        this.book = book;
        this.stored = stored;
        this.stopping = stopping;
        this.requests = requests;
        this.clock = clock;
    }

    RevisionId reword(Actor actor, RevisionId id, String text) {
        FrozenRevision frozen = decided(actor, id);
        if (!revisions.isCurrent(actor, id)) {
            throw Refusal.by("signoffs.changed-meanwhile").asException();
        }
        DraftView draft = posts.get(actor, frozen.post());
        String words = text.replace("\r\n", "\n");
        if (words.equals(draft.text())) {
            return id;
        }
        posts.saveText(actor, draft.id(), draft.edits(), words);
        return freezing.freeze(actor, draft.id());
    }

    boolean sendBack(Actor actor, RevisionId id, String reason) {
        FrozenRevision frozen = decided(actor, id);
        stopping.stop(actor.agency(), frozen, actor.self(), reason);
        revisions.sendBack(actor, id, reason);
        return requests.close(id, clock.instant()) > 0;
    }

    boolean refuse(Actor actor, RevisionId id, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.by("signoffs.reason-long", LONGEST_REASON).asException();
        }
        FrozenRevision frozen = decided(actor, id);
        stopping.stop(actor.agency(), frozen, actor.self(), reason);
        revisions.drop(actor, id);
        return requests.close(id, clock.instant()) > 0;
    }

    boolean withdraw(Actor actor, RevisionId id, String reason) {
        if (!stopping.isSigned(id)) {
            throw Refusal.by("signoffs.nothing-to-withdraw").asException();
        }
        return sendBack(actor, id, reason);
    }

    private FrozenRevision decided(Actor actor, RevisionId id) {
        FrozenRevision frozen = revisions.get(actor, id);
        book.requireDecides(actor, stored.manifest(actor.agency(), frozen));
        return frozen;
    }
}
