package io.countersign.signoffs;

import io.countersign.agencies.AgencyKeys;
import io.countersign.base.AgencyId;
import io.countersign.posts.FrozenRevision;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Reads back what was signed and how, and takes nothing that does not fit together to the last byte. */
@Component
class StoredEvidence {

    private final AgencyKeys keys;

    StoredEvidence(AgencyKeys keys) {
        this.keys = keys;
    }

    /** The manifest of a revision, if its bytes are the frozen ones and speak of this very revision. */
    Manifest manifest(AgencyId agency, FrozenRevision frozen) {
        require(Arrays.equals(Sha256.of(frozen.manifest()), frozen.sha256()), "fingerprint");
        Manifest manifest = parsed(frozen);
        require(speaksOf(manifest, agency, frozen), "revision");
        return manifest;
    }

    /** Verifies one signature over the manifest: the row's seal, then the evidence in it. */
    void verify(SignOff signed, FrozenRevision frozen, Manifest manifest) {
        require(signed.isIntact(keys), "seal");
        Evidence evidence = signed.evidence();
        require(evidence.covers(frozen.manifest()), "evidence");
        require(evidence.isProved(), "evidence");
        require(evidence.revision().equals(frozen.id()), "evidence");
        require(signed.account().equals(frozen.account()), "account");
        require(evidence.signer().equals(signed.signer()), "signer");
        require(manifest.signers().include(signed.signer()), "signer");
    }

    private static Manifest parsed(FrozenRevision frozen) {
        try {
            return Manifest.parse(frozen.manifest());
        } catch (IllegalArgumentException otherForm) {
            throw GateClosed.tampered("manifest");
        }
    }

    private static boolean speaksOf(Manifest manifest, AgencyId agency, FrozenRevision frozen) {
        return manifest.agency().id().equals(agency)
                && manifest.client().id().equals(frozen.client())
                && manifest.account().id().equals(frozen.account())
                && manifest.author().id().equals(frozen.author())
                && manifest.post().equals(new Manifest.Post(frozen.post(), frozen.number()));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw GateClosed.tampered(what);
        }
    }
}
