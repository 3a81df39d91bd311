package io.countersign.posts;

import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import java.util.List;
import java.util.Optional;

/** Where a written post goes to be signed; implemented by the room that keeps the signatures. */
public interface SignatureDesk {

    /** Freezes the post as it stands and asks everybody who may sign it; refuses while something stops it. */
    void ask(Actor actor, PostId post);

    /** Whose signature counts: who could sign a draft, who was asked while it waits, who signed once it is signed. */
    List<MemberId> signers(Actor actor, PostId post);

    /** What a signer changed in the words that were prepared, if the latest revision is a signer's own. */
    Optional<Rewording> rewording(Actor actor, PostId post);
}
