package io.countersign.signoffs;

import io.countersign.accounts.AccountKeeping;
import io.countersign.agencies.AgencyKeys;
import io.countersign.agencies.Leaving;
import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import io.countersign.delegation.Policy;
import io.countersign.delegation.rules.Lane;
import io.countersign.identity.KeyOrigins;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters signatures: all of one gesture or none, each with the path that leads from its manifest to the signed root. */
@Component
@Transactional
class SignatureBook {

    private static final int MOST_AT_ONCE = 100;

    private final Revisions revisions;
    private final StoredEvidence stored;
    private final AccountKeeping accounts;
    private final Leaving leaving;
    private final SignOffs signOffs;
    private final Withdrawals withdrawals;
    private final SignatureRequests requests;
    private final SendingGate gate;
    private final AgencyKeys keys;
    private final KeyOrigins origins;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    SignatureBook(
            Revisions revisions,
            StoredEvidence stored,
            AccountKeeping accounts,
            Leaving leaving,
            SignOffs signOffs,
            Withdrawals withdrawals,
            SignatureRequests requests,
            SendingGate gate,
            AgencyKeys keys,
            KeyOrigins origins,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.revisions = revisions;
        this.stored = stored;
        this.accounts = accounts;
        this.leaving = leaving;
        this.signOffs = signOffs;
        this.withdrawals = withdrawals;
        this.requests = requests;
        this.gate = gate;
        this.keys = keys;
        this.origins = origins;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is to be signed, in this order; refused unless every one of them is this actor's to sign, now. */
    List<Signable> requireSignable(Actor actor, List<RevisionId> ids) {
        List<RevisionId> distinct = ids.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_AT_ONCE) {
            throw Refusal.by("signoffs.nothing-chosen", MOST_AT_ONCE).asException();
        }
        List<Signable> chosen = distinct.stream().map(id -> signable(actor, id)).toList();
        chosen.forEach(one -> requireWhole(actor, one, distinct));
        return chosen;
    }

    /** What is signed together is signed as a whole: no variant is left out whose signature is the same person's. */
    private void requireWhole(Actor actor, Signable one, List<RevisionId> chosen) {
        for (RevisionId beside : revisions.together(actor, one.frozen().id())) {
            if (!chosen.contains(beside) && waitsFor(actor, beside)) {
                throw Refusal.by("signoffs.whole", one.manifest().account().name())
                        .asException();
            }
        }
    }

    private boolean waitsFor(Actor actor, RevisionId revision) {
        return requests.findByRevisionIn(List.of(revision)).stream()
                        .anyMatch(request -> request.signer().equals(actor.self()))
                && !signOffs.existsByRevisionAndSigner(revision, actor.self());
    }

    /** The root over what is to be signed, from what is stored; refused like {@link #requireSignable}. */
    byte[] root(Actor actor, List<RevisionId> ids) {
        return new MerkleTree(leaves(requireSignable(actor, ids))).root();
    }

    private static List<byte[]> leaves(List<Signable> chosen) {
        return chosen.stream().map(one -> Sha256.of(one.frozen().manifest())).toList();
    }

    List<Receipt> enter(Actor actor, SignRequest request, Proved proved) {
        List<Signable> chosen = requireSignable(actor, request.revisions());
        List<byte[]> leaves = leaves(chosen);
        Gesture gesture = new Gesture(proved, came(actor), request, new MerkleTree(leaves), leaves, clock.instant());
        List<Receipt> receipts = new ArrayList<>();
        for (int index = 0; index < chosen.size(); index++) {
            receipts.add(enter(actor, chosen.get(index), gesture, index));
        }
        return receipts;
    }

    private @Nullable KeyCame came(Actor actor) {
        return origins.of(actor.person().orElseThrow()).flatMap(KeyCame::of).orElse(null);
    }

    /** Lets through only those who may sign for the account: to everybody else the post is not theirs to decide. */
    void requireDecides(Actor actor, Manifest manifest) {
        boolean may = manifest.signers().include(actor.self())
                && Policy.maySign(
                        Lane.valueOf(manifest.lane()),
                        accounts.standing(actor, manifest.account().id()));
        if (!may) {
            throw Refusal.by(
                            "signoffs.not-yours",
                            manifest.signers().members().getFirst().name())
                    .liftedBy("base.lift.nobody")
                    .asException();
        }
    }

    private Signable signable(Actor actor, RevisionId id) {
        FrozenRevision frozen = revisions.get(actor, id);
        Manifest manifest = stored.manifest(actor.agency(), frozen);
        requireDecides(actor, manifest);
        requireGoesOn(actor, frozen);
        if (signOffs.existsByRevisionAndSigner(id, actor.self())) {
            throw Refusal.by("signoffs.already-signed").asException();
        }
        if (withdrawals.existsByRevision(id) || !revisions.isCurrent(actor, id)) {
            throw Refusal.by("signoffs.changed-meanwhile").asException();
        }
        if (!manifest.lastMoment().isAfter(clock.instant())) {
            throw Refusal.by("signoffs.too-late").asException();
        }
        return new Signable(frozen, manifest);
    }

    private void requireGoesOn(Actor actor, FrozenRevision frozen) {
        if (leaving.lastDay(actor, frozen.client())
                .filter(last -> last.stopsSending(clock.instant()))
                .isPresent()) {
            throw Refusal.by("signoffs.contract").liftedBy("base.lift.owner").asException();
        }
    }

    private Receipt enter(Actor actor, Signable one, Gesture gesture, int index) {
        FrozenRevision frozen = one.frozen();
        SignOff signed = signOffs.save(new SignOff(frozen, gesture.evidence(actor, frozen.id(), index), keys));
        gate.ensure(frozen.client(), frozen.account(), actor.self());
        int given = signOffs.findByRevisionOrderBySignedAt(frozen.id()).size();
        if (given >= one.manifest().signers().needed()) {
            revisions.markSigned(actor, frozen.id());
            requests.close(frozen.id(), gesture.at());
            events.publishEvent(new PostSigned(actor.agency(), frozen.id(), frozen.post()));
        }
        ledger.record(
                actor,
                Entry.of("post.signed")
                        .of(frozen.client())
                        .about("post", frozen.post())
                        .with("revision", frozen.number())
                        .with("handle", one.manifest().account().handle())
                        .with("kind", gesture.proved().kind().name())
                        .with("digest", Sha256.hex(frozen.sha256())));
        return Receipt.of(frozen.manifest(), signed.evidence());
    }

    /** A revision that may be signed now, with what it says. */
    record Signable(FrozenRevision frozen, Manifest manifest) {}

    /** One gesture over several manifests. */
    private record Gesture(
            Proved proved,
            @Nullable KeyCame came,
            SignRequest request,
            MerkleTree tree,
            List<byte[]> leaves,
            Instant at) {

        Evidence evidence(Actor actor, RevisionId revision, int index) {
            return new Evidence(
                    Evidence.versionOf(proved.key()),
                    proved.kind(),
                    actor.self(),
                    revision,
                    at,
                    actor.way(),
                    request.nonce(),
                    Sha256.hex(tree.root()),
                    leaves.size(),
                    index,
                    tree.path(index).stream().map(Sha256::hex).toList(),
                    Sha256.hex(leaves.get(index)),
                    digest(request.browser()),
                    proved.key(),
                    came);
        }

        private static @Nullable String digest(@Nullable String browser) {
            return browser == null ? null : Sha256.hex(Sha256.of(browser.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
