package io.countersign.archives;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.Refusal;
import io.countersign.signoffs.FreshProofs;
import io.countersign.signoffs.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an archive in that an owner brings along from another agency, whole or not at all. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class Bringing {

    private final FreshProofs proofs;
    private final ArchiveIntake intake;

    Bringing(FreshProofs proofs, ArchiveIntake intake) {
        this.proofs = proofs;
        this.intake = intake;
    }

    /** Brings an archive: only an owner of the client does, here and now. */
    public void bring(Actor actor, ClientId client, Path file, Proof proof) {
        actor.requireGoesOn(client);
        if (!actor.standing().owned().contains(client)) {
            throw Refusal.by("archives.owner").liftedBy("base.lift.owner").asException();
        }
        proofs.require(actor, proof);
        intake.take(actor, client, file, whole(file));
    }

    /** The contents of an archive in which everything holds; of any other nothing is taken. */
    private static Contents whole(Path file) {
        try {
            Contents contents = Contents.of(file);
            String version = Json.version(contents.paper(Packing.INDEX).orElseThrow(Unpacking::changed));
            if (!version.equals(Papers.VERSION)) {
                throw Refusal.by("archives.version", version).asException();
            }
            if (!ArchiveVerifier.of(contents).holds()) {
                throw Unpacking.changed();
            }
            return contents;
        } catch (IllegalArgumentException unreadable) {
            throw Unpacking.changed();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
