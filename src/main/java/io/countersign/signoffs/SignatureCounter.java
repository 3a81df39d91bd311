package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.CurrentAgency;
import io.countersign.base.MemberId;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.PostId;
import io.countersign.posts.PostState;
import io.countersign.posts.RevisionId;
import io.countersign.posts.SignatureDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where those who write posts hand them over to be signed, and see whose signature they wait for or have. */
@Component
class SignatureCounter implements SignatureDesk {

    private final AskingForSignature asking;
    private final Composing posts;
    private final SignOffs signOffs;

    SignatureCounter(AskingForSignature asking, Composing posts, SignOffs signOffs) {
        this.asking = asking;
        this.posts = posts;
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
}
