package io.countersign.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that wrap every agency's and every person's own. They come from a file that is never in the database; without it nothing starts,
 * except where development may create one. The file may change while nodes run: each reads it again when it must.
 *
 * @see "docs/decisions/0004-secrets.md"
 */
@Component
public class KeyRing {

    private final RingFile file;
    private volatile Keyset known;

    KeyRing(
            @Value("${countersign.keys-file:}") String file,
            @Value("${countersign.keys-create:false}") boolean mayCreate) {
        this.file = new RingFile(Path.of(file));
        try {
            this.known = load(file, mayCreate);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The key file " + file + " cannot be used; check COUNTERSIGN_KEYS_FILE.", unusable);
        }
    }

    private Keyset load(String name, boolean mayCreate) throws GeneralSecurityException {
        if (name.isBlank() || (!mayCreate && !Files.isReadable(file.path()))) {
            throw new IllegalStateException(
                    "There is no readable key file; set COUNTERSIGN_KEYS_FILE to the file that holds the key ring.");
        }
        try {
            if (!Files.exists(file.path())) {
                create(file.path());
            }
            return file.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key ring in a file that is there. */
    public static KeyRing in(Path file) {
        return new KeyRing(file.toString(), false);
    }

    /** Makes a new key ring in a file that only its owner may read; fails where there is a file already. */
    public static void create(Path path) throws GeneralSecurityException, IOException {
        new RingFile(path).create(Keyset.fresh());
    }

    /** Wraps an agency's keys so that they open only for the same agency, with the newest key the file holds now. */
    public byte[] wrap(byte[] keys, AgencyId agency) {
        return wrap(keys, "agency-key|" + agency.text());
    }

    /** Wraps a person's keys so that they open only for the same person, with the newest key the file holds now. */
    public byte[] wrap(byte[] keys, PersonId person) {
        return wrap(keys, "person-key|" + person.text());
    }

    private byte[] wrap(byte[] keys, String context) {
        try {
            return current().seal(keys, bytes(context));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("wrapping failed", failed);
        }
    }

    /** Opens what {@link #wrap(byte[], AgencyId)} closed; fails for any other agency, key ring or changed byte. */
    public byte[] unwrap(byte[] wrapped, AgencyId agency) {
        return unwrap(wrapped, "agency-key|" + agency.text());
    }

    /** Opens what {@link #wrap(byte[], PersonId)} closed; fails for any other person, key ring or changed byte. */
    public byte[] unwrap(byte[] wrapped, PersonId person) {
        return unwrap(wrapped, "person-key|" + person.text());
    }

    private byte[] unwrap(byte[] wrapped, String context) {
        try {
            return known.open(wrapped, bytes(context));
        } catch (GeneralSecurityException maybeNewer) {
            return unwrapAfresh(wrapped, context);
        }
    }

    private byte[] unwrapAfresh(byte[] wrapped, String context) {
        try {
            return current().open(wrapped, bytes(context));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("the keys in " + context + " do not open with this key ring", foreign);
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the newest key the file holds now wrapped this. */
    public boolean isNewest(byte[] wrapped) {
        return current().isNewest(wrapped);
    }

    /** Whether a newer key has come and the older one has not gone yet. */
    public boolean isChanging() {
        return current().isChanging();
    }

    /** Gives the file a new key, which wraps from now on; leaves a file alone that is changing already. */
    public void extend() {
        try {
            if (!isChanging()) {
                file.replace(known.extended());
            }
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be made", failed);
        }
    }

    /** Takes the older keys out of the file; what they wrapped opens no more. */
    public void settle() {
        try {
            file.replace(current().settled());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("the older keys could not be taken out", failed);
        }
    }

    private Keyset current() {
        try {
            known = file.read();
            return known;
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key file " + file.path() + " cannot be used", unusable);
        }
    }
}
