package io.countersign.agencies;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.countersign.base.AgencyId;
import io.countersign.base.CurrentAgency;
import io.countersign.base.KeyRing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals secrets of the agency at hand with the agency's own key; a sealed text opens only in its own place. */
@Component
public class AgencyKeys {

    private final AgencyKeyRows rows;
    private final KeyRing ring;
    private final Clock clock;

    AgencyKeys(AgencyKeyRows rows, KeyRing ring, Clock clock) {
        this.rows = rows;
        this.ring = ring;
        this.clock = clock;
    }

    void create() {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] plain = TinkProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
            rows.save(new AgencyKey(ring.wrap(plain, agency()), clock.instant()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be made", failed);
        }
    }

    /**
     * Seals a secret.
     *
     * @param place the table and column the secret will stand in
     * @param row the row it will stand in
     */
    public byte[] seal(String place, UUID row, byte[] secret) {
        try {
            return key().encrypt(secret, context(place, row));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("sealing failed in " + place, failed);
        }
    }

    /** Opens a secret; fails where it was moved to another row, column or agency. */
    public byte[] open(String place, UUID row, byte[] sealed) {
        try {
            return key().decrypt(sealed, context(place, row));
        } catch (GeneralSecurityException moved) {
            throw new IllegalStateException("a secret in " + place + " does not open in its place", moved);
        }
    }

    private Aead key() throws GeneralSecurityException {
        AgencyKey row = rows.findAll().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("agency " + agency() + " has no key"));
        return TinkProtoKeysetFormat.parseKeyset(ring.unwrap(row.wrapped(), agency()), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] context(String place, UUID row) {
        return (agency().text() + "|" + place + "|" + row).getBytes(StandardCharsets.UTF_8);
    }

    private static AgencyId agency() {
        return CurrentAgency.current().orElseThrow(() -> new IllegalStateException("no agency is at hand"));
    }
}
