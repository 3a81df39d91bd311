package io.countersign.signoffs;

import io.countersign.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A sign-off with everything needed to verify it offline: what was signed and how, as the canonical texts whose bytes
 * were hashed.
 *
 * @param manifest the manifest, exactly as frozen
 * @param evidence the evidence, exactly as stored
 * @see "docs/signoff-v1.md"
 */
public record Receipt(String version, String manifest, String evidence) {

    public static final String VERSION = "signoff-receipt/v1";

    static Receipt of(byte[] manifest, Evidence evidence) {
        return new Receipt(VERSION, text(manifest), text(evidence.bytes()));
    }

    /** Reads a receipt file back. */
    public static Receipt parse(byte[] file) {
        return CanonicalJson.read(file, Receipt.class);
    }

    /** The receipt as a file to keep. */
    public byte[] file() {
        return CanonicalJson.write(this);
    }

    /** What was signed. */
    public Manifest signed() {
        return Manifest.parse(bytes(manifest));
    }

    /** The SHA-256 of what was signed, in hexadecimal. */
    public String fingerprint() {
        return Sha256.hex(Sha256.of(bytes(manifest)));
    }

    /** Which kind of proof the signature rests on. */
    public SignatureKind kind() {
        return read().kind();
    }

    /** How the passkey came to be the signer's; empty where no passkey signed. */
    public Optional<KeyOrigin> key() {
        return Optional.ofNullable(read().key())
                .map(key -> new KeyOrigin(key.addedBy().name(), key.addedAt()));
    }

    /** Who signed. */
    public MemberId signer() {
        return read().signer();
    }

    public Instant signedAt() {
        return read().at();
    }

    /** Whether everything fits together: the form, the signer, the path from the manifest to the root, the proof. */
    public boolean holds() {
        try {
            Evidence read = read();
            return VERSION.equals(version)
                    && signed().signers().include(read.signer())
                    && read.covers(bytes(manifest))
                    && read.isProved();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private Evidence read() {
        return Evidence.parse(bytes(evidence));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
