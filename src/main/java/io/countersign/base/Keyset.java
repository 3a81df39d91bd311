package io.countersign.base;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** Keys that lie open: the newest seals, and while they are being changed the older ones still open what they sealed. */
public final class Keyset {

    /** What Tink writes before a sealed text: a mark, and the id of the key that sealed it. */
    private static final byte MARK = 1;

    private static final int PREFIX = 5;

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException never) {
            throw new ExceptionInInitializerError(never);
        }
    }

    private final KeysetHandle keys;

    private Keyset(KeysetHandle keys) {
        this.keys = keys;
    }

    /** One new key. */
    public static Keyset fresh() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
    }

    /** Reads {@link #bytes()} back. */
    public static Keyset of(byte[] bytes) throws GeneralSecurityException {
        return new Keyset(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
    }

    static Keyset ofJson(String json) throws GeneralSecurityException {
        return new Keyset(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    public byte[] bytes() throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    String json() throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    /** Whether a newer key has come and the older ones are still there. */
    public boolean isChanging() {
        return keys.size() > 1;
    }

    /** Whether a sealed text names the newest key; it need not open for that. */
    public boolean isNewest(byte[] sealed) {
        return sealed.length > PREFIX
                && sealed[0] == MARK
                && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt()
                        == keys.getPrimary().getId();
    }

    /** The same keys with a new one, which seals from now on. */
    public Keyset extended() throws GeneralSecurityException {
        var entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
        return new Keyset(KeysetHandle.newBuilder(keys).addEntry(entry).build());
    }

    /** The same keys, of which the older ones open nothing until they are {@link #awake()} again. */
    public Keyset asleep() throws GeneralSecurityException {
        return withOlder(KeyStatus.DISABLED);
    }

    /** The same keys, of which each opens what it sealed. */
    public Keyset awake() throws GeneralSecurityException {
        return withOlder(KeyStatus.ENABLED);
    }

    private Keyset withOlder(KeyStatus status) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int at = 0; at < builder.size(); at++) {
            if (!builder.getAt(at).isPrimary()) {
                builder.getAt(at).setStatus(status);
            }
        }
        return new Keyset(builder.build());
    }

    /** The newest key alone; the older ones are gone for good. */
    public Keyset settled() throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int at = builder.size() - 1; at >= 0; at--) {
            if (!builder.getAt(at).isPrimary()) {
                builder.deleteAt(at);
            }
        }
        return new Keyset(builder.build());
    }

    /** Seals with the newest key; what is sealed opens only in the same context. */
    public byte[] seal(byte[] plain, byte[] context) throws GeneralSecurityException {
        return aead().encrypt(plain, context);
    }

    /** Opens with whichever key sealed it; fails in any other context, with other keys, after any change. */
    public byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return aead().decrypt(sealed, context);
    }

    private Aead aead() throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Override
    public String toString() {
        return "***";
    }
}
