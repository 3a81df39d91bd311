package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import io.countersign.base.MemberId;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import io.countersign.posts.Rewording;
import io.countersign.posts.SignatureDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where those who write posts hand them over to be signed, and see whose signature they wait for or have. */
@Component
class SignatureCounter implements SignatureDesk {

    private final AskingForSignature asking;
    private final Composing posts;
    private final Revisions revisions;
    private final SignOffs signOffs;

    SignatureCounter(AskingForSignature asking, Composing posts, Revisions revisions, SignOffs signOffs) {
        this.asking = asking;
        this.posts = posts;
        this.revisions = revisions;
        this.signOffs = signOffs;
    }

    @Override
    public void ask(Actor actor, PostId post) {
        asking.ask(actor, post);
    }

    @Override
    public List<MemberId> signers(Actor actor, PostId id) {
        DraftView post = posts.get(actor, id);
        RevisionId revision = post.current();
        return post.state() == PostState.SIGNED && revision != null
                ? CurrentAgency.in(
                        actor.agency(),
                        () -> signOffs.findByRevisionOrderBySignedAt(revision).stream()
                                .map(SignOff::signer)
                                .toList())
                : List.of(post.account().owner());
    }

    @Override
    public Optional<Rewording> rewording(Actor actor, PostId id) {
        List<FrozenRevision> frozen = revisions.of(actor, id);
        if (frozen.size() < 2) {
            return Optional.empty();
        }
        FrozenRevision before = frozen.get(frozen.size() - 2);
        FrozenRevision after = frozen.getLast();
        return after.author().equals(before.author())
                ? Optional.empty()
                : Optional.of(new Rewording(after.author(), words(before), words(after)));
    }

    private static String words(FrozenRevision revision) {
        return Manifest.parse(revision.manifest()).text();
    }
}
