package io.countersign.archives;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Refusal;
import io.countersign.signoffs.FreshProofs;
import io.countersign.signoffs.Proof;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands a client's archive to an owner of that client, after a fresh proof, and to nobody else. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Archiving {

    private final FreshProofs proofs;
    private final ClientArchive archive;

    Archiving(FreshProofs proofs, ClientArchive archive) {
        this.proofs = proofs;
        this.archive = archive;
    }

    /** Lets through who may have the archive; asked before the first byte is written. */
    public void require(Actor actor, ClientId client, Proof proof) {
        requireOwner(actor, client);
        proofs.require(actor, proof);
    }

    /** Writes the archive out. */
    public void write(Actor actor, ClientId client, OutputStream out) {
        requireOwner(actor, client);
        archive.write(actor, client, out);
    }

    private static void requireOwner(Actor actor, ClientId client) {
        actor.requireSees(client);
        if (!actor.standing().owned().contains(client)) {
            throw Refusal.by("archives.owner").liftedBy("base.lift.owner").asException();
        }
    }
}
