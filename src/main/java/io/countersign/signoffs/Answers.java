package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
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
        String words = draft.written(text.replace("\r\n", "\n"));
        if (words.equals(draft.text())) {
            return id;
        }
        List<PostId> together = revisions.together(actor, id).stream()
                .map(one -> revisions.get(actor, one).post())
                .toList();
        together.forEach(one -> sayAgain(actor, one, draft.text(), words));
        together.stream().filter(one -> !one.equals(draft.id())).forEach(one -> freezing.freezeBeside(actor, one));
        return freezing.freeze(actor, draft.id());
    }

    /** Variants that said the same say the same again; those with words of their own keep them. */
    private void sayAgain(Actor actor, PostId id, String before, String words) {
        DraftView draft = posts.get(actor, id);
        if (draft.text().equals(before)) {
            posts.saveText(actor, id, draft.edits(), words);
        }
    }

    boolean sendBack(Actor actor, RevisionId id, String reason) {
        return each(actor, id, one -> {
            stopping.stop(actor.agency(), decided(actor, one), actor.self(), reason);
            revisions.sendBack(actor, one, reason);
        });
    }

    boolean refuse(Actor actor, RevisionId id, String reason) {
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.by("signoffs.reason-long", LONGEST_REASON).asException();
        }
        return each(actor, id, one -> {
            stopping.stop(actor.agency(), decided(actor, one), actor.self(), reason);
            revisions.drop(actor, one);
        });
    }

    /** Answers for a revision and, while it waits, for the variants that wait with it. */
    private boolean each(Actor actor, RevisionId id, Consumer<RevisionId> answer) {
        decided(actor, id);
        List<RevisionId> together = revisions.together(actor, id);
        List<RevisionId> answered = together.contains(id) ? together : List.of(id);
        answered.forEach(answer);
        return answered.stream()
                        .map(one -> requests.close(one, clock.instant()))
                        .reduce(0, Integer::sum)
                > 0;
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
