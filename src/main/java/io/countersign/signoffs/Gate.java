package io.countersign.signoffs;

import io.countersign.agencies.Leaving;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Way;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way out: everything a signature stands for is verified again, from what is stored, in the moment of sending.
 *
 * @see "docs/signoff-v1.md"
 */
@Service
@Transactional(readOnly = true, noRollbackFor = GateClosed.class)
public class Gate {

    private final Revisions revisions;
    private final SignOffs signOffs;
    private final StoredEvidence evidence;
    private final SpeakersNow speakers;
    private final KeySignatures keys;
    private final SignedPictures media;
    private final Composing posts;
    private final Withdrawals withdrawals;
    private final Leaving leaving;
    private final Duration undo;

    /**
     * @param undo how long a signature can be taken back before anything goes out
     */
    Gate(
            Revisions revisions,
            SignOffs signOffs,
            StoredEvidence evidence,
            SpeakersNow speakers,
            KeySignatures keys,
            SignedPictures media,
            Composing posts,
            Withdrawals withdrawals,
            Leaving leaving,
            @Value("${countersign.signing.undo:12s}") Duration undo) {
        this.revisions = revisions;
        this.signOffs = signOffs;
        this.evidence = evidence;
        this.speakers = speakers;
        this.keys = keys;
        this.media = media;
        this.posts = posts;
        this.withdrawals = withdrawals;
        this.leaving = leaving;
        this.undo = undo;
    }

    /**
     * Lets a revision out for one of its windows, or says why not. The sender holds {@link SendingGate#lockForSending}
     * before calling.
     *
     * @param now the database's time
     */
    @AlsoFor(Way.SYSTEM)
    public SignedPost open(Actor actor, RevisionId id, int occurrence, Instant now) {
        FrozenRevision frozen = revisions.get(actor, id);
        Manifest manifest = evidence.manifest(actor.agency(), frozen);
        List<SignOff> signed = signOffs.findByRevisionOrderBySignedAt(id);
        refuseStopped(actor, frozen);
        refuseLeft(actor, frozen, now);
        signed.forEach(one -> evidence.verify(one, frozen, manifest));
        refuseUnsigned(manifest, signed);
        speakers.verify(actor, manifest, signed);
        keys.verify(actor, signed);
        refuseOutsideWindow(manifest, occurrence, now);
        refuseInsideUndo(signed, now);
        return new SignedPost(id, manifest, occurrence, media.of(actor, manifest), Sha256.of(frozen.manifest()));
    }

    private static void refuseUnsigned(Manifest manifest, List<SignOff> signed) {
        if (signed.size() < manifest.signers().needed()) {
            throw GateClosed.because("unsigned");
        }
    }

    private void refuseStopped(Actor actor, FrozenRevision frozen) {
        if (withdrawals.existsByRevision(frozen.id())) {
            throw GateClosed.because("withdrawn");
        }
        DraftView post = posts.get(actor, frozen.post());
        if (!frozen.id().equals(post.current())) {
            throw GateClosed.because("changed");
        }
        if (post.state() != PostState.SIGNED) {
            throw GateClosed.because("unsigned");
        }
    }

    private void refuseLeft(Actor actor, FrozenRevision frozen, Instant now) {
        if (leaving.lastDay(actor, frozen.client())
                .filter(last -> last.stopsSending(now))
                .isPresent()) {
            throw GateClosed.because("contract");
        }
    }

    private static void refuseOutsideWindow(Manifest manifest, int occurrence, Instant now) {
        if (occurrence < 0 || occurrence >= manifest.occurrences().size()) {
            throw GateClosed.because("no-such-time");
        }
        Manifest.Occurrence window = manifest.occurrences().get(occurrence);
        if (now.isBefore(window.earliest())) {
            throw GateClosed.until(window.earliest(), "early");
        }
        if (now.isAfter(window.latest())) {
            throw GateClosed.because("late");
        }
    }

    private void refuseInsideUndo(List<SignOff> signed, Instant now) {
        Instant opens = signed.getLast().signedAt().plus(undo);
        if (now.isBefore(opens)) {
            throw GateClosed.until(opens, "undo");
        }
    }
}
