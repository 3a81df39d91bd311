package io.countersign.base;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that wraps every agency's own keys. It comes from a file that is never in the database; without it nothing
 * starts, except where development may create one.
 */
@Component
public class KeyRing {

    private final Aead wrapping;

    KeyRing(
            @Value("${countersign.keys-file:}") String file,
            @Value("${countersign.keys-create:false}") boolean mayCreate) {
        try {
            AeadConfig.register();
            this.wrapping = load(file, mayCreate).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "The key file " + file + " cannot be used; check COUNTERSIGN_KEYS_FILE.", unusable);
        }
    }

    private static KeysetHandle load(String file, boolean mayCreate) throws GeneralSecurityException {
        Path path = Path.of(file);
        if (file.isBlank() || (!mayCreate && !Files.isReadable(path))) {
            throw new IllegalStateException(
                    "There is no readable key file; set COUNTERSIGN_KEYS_FILE to the file that holds the key ring.");
        }
        try {
            if (!Files.exists(path)) {
                create(path);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Makes a new key ring in a file that only its owner may read; fails where there is a file already. */
    public static void create(Path path) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
    }

    /** Wraps an agency's key so that it opens only for the same agency. */
    public byte[] wrap(byte[] key, AgencyId agency) {
        try {
            return wrapping.encrypt(key, context(agency));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("wrapping failed", failed);
        }
    }

    /** Opens what {@link #wrap} closed; fails for any other agency, key ring or changed byte. */
    public byte[] unwrap(byte[] wrapped, AgencyId agency) {
        try {
            return wrapping.decrypt(wrapped, context(agency));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException(
                    "the key of agency " + agency + " does not open with this key ring", foreign);
        }
    }

    private static byte[] context(AgencyId agency) {
        return ("agency-key|" + agency.text()).getBytes(StandardCharsets.US_ASCII);
    }
}
