package io.countersign.signoffs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.base.MemberId;
import io.countersign.base.Way;
import io.countersign.identity.keys.KeptAnswer;
import io.countersign.identity.keys.KeptAnswers;
import io.countersign.posts.RevisionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one signature was given: by whom, when, by which proof, over which tree of manifests. Stored as canonical bytes
 * beside the sign-off and handed out with the receipt.
 *
 * @param nonce the number used once, in hexadecimal
 * @param root the root of the tree signed in one gesture
 * @param leaves how many manifests were signed in that gesture
 * @param index the place of this manifest among them
 * @param path the hashes that lead from this manifest to the root
 * @param manifest the SHA-256 of the manifest's bytes
 * @param browser the SHA-256 of what the browser called itself, where known
 * @param key the passkey that signed the gesture, where one did
 * @param keyCame what showed that the signer's key is theirs, where that was in doubt
 * @see "docs/signoff-v1.md"
 */
record Evidence(
        String version,
        SignatureKind kind,
        MemberId signer,
        RevisionId revision,
        Instant at,
        Way way,
        String nonce,
        String root,
        int leaves,
        int index,
        List<String> path,
        String manifest,
        @Nullable String browser,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SigningKey key,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KeyCame keyCame) {

    static final String VERSION = "signoff-evidence/v1";
    static final String VERSION_WITH_KEY = "signoff-evidence/v2";

    Evidence {
        path = List.copyOf(path);
        if (!versionOf(key).equals(version)) {
            throw new IllegalArgumentException("not evidence: the version is " + version);
        }
    }

    static String versionOf(@Nullable SigningKey key) {
        return key == null ? VERSION : VERSION_WITH_KEY;
    }

    static Evidence parse(byte[] bytes) {
        return CanonicalJson.read(bytes, Evidence.class, "key", "keyCame");
    }

    /** The passkey's answer over all that was signed in the gesture; nothing where a password stands for it. */
    @Nullable
    KeptAnswer answer() {
        return key == null ? null : key.over(SigningChallenge.of(Sha256.bytes(root), nonce), at);
    }

    /** Whether the kind is what the proof is of, and a passkey's answer is right as far as it shows by itself. */
    boolean isProved() {
        KeptAnswer answer = answer();
        return answer == null
                ? kind == SignatureKind.PASSWORD
                : kind == SignatureKind.PASSKEY && KeptAnswers.isSigned(answer);
    }

    byte[] bytes() {
        return CanonicalJson.write(this);
    }

    /** Whether the path leads from these manifest bytes to the signed root. */
    boolean covers(byte[] manifestBytes) {
        byte[] hash = Sha256.of(manifestBytes);
        return Sha256.hex(hash).equals(manifest)
                && MerkleTree.includes(
                        Sha256.bytes(root),
                        hash,
                        index,
                        leaves,
                        path.stream().map(Sha256::bytes).toList());
    }
}
