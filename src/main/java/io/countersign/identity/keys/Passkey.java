package io.countersign.identity.keys;

import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.identity.keys.Claim.KnownKey;
import io.countersign.identity.keys.HowProved.Shown;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A key on a device of somebody's, and all that shows how it came to be theirs; it is never deleted. */
@Entity
class Passkey {

    private static final int LONGEST_NAME = 60;
    private static final Set<String> TRANSPORTS =
            Set.of("ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb");

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id", updatable = false))
    private PersonId person;

    @Column(updatable = false)
    private String credentialId;

    @Column(updatable = false)
    private byte[] credentialSha256;

    @Column(updatable = false)
    private byte[] publicKey;

    @Column(updatable = false)
    private long signCount;

    @Column(updatable = false)
    private String transports;

    @Column(updatable = false)
    private boolean backupEligible;

    @Column(updatable = false)
    private boolean backedUp;

    @Column(updatable = false)
    private byte[] aaguid;

    private String name;

    @Column(updatable = false)
    private byte[] attestation;

    @Column(updatable = false)
    private byte[] clientData;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private HowProved addedBy;

    @Column(updatable = false)
    private @Nullable UUID addedWith;

    @Column(updatable = false)
    private Instant addedAt;

    private @Nullable Instant addedToldAt;

    @Column(updatable = false)
    private @Nullable Instant usedAt;

    private @Nullable Instant revokedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RevokedWhy revokedWhy;

    private @Nullable Instant revokedToldAt;

    @Version
    private long version;

    /** Why a passkey is not to be used any more. */
    enum RevokedWhy {
        /** Its device was put away or replaced: what it signed stays signed. */
        UNUSED,
        /** It may be in wrong hands: what it signed and is not out yet stays inside. */
        LOST
    }

    protected Passkey() {}

    Passkey(NewPasskey sent, Claim claim, String name, Shown shown, Instant now) {
        KnownKey key = claim.key();
        AuthenticatorData<?> device = claim.answer().authenticator();
        AttestedCredentialData made = Objects.requireNonNull(device.getAttestedCredentialData());
        this.id = UUID.randomUUID();
        this.person = key.person();
        this.credentialId = key.credential();
        this.credentialSha256 = Bytes.sha256(Bytes.read(key.credential()));
        this.publicKey = key.publicKey();
        this.signCount = key.signCount();
        this.transports = known(sent.transports());
        this.backupEligible = key.backupEligible();
        this.backedUp = device.isFlagBS();
        this.aaguid =
                Identifier.bytes(Objects.requireNonNullElse(made.getAaguid().getValue(), new UUID(0, 0)));
        this.name = name;
        this.attestation = Bytes.read(sent.attestation());
        this.clientData = Bytes.read(sent.clientData());
        this.addedBy = shown.by();
        this.addedWith = shown.with();
        this.addedAt = now;
    }

    /** The word by which somebody tells one device from another. */
    static String requireName(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.by("keys.name", LONGEST_NAME).asException();
        }
        return name;
    }

    UUID id() {
        return id;
    }

    PersonId person() {
        return person;
    }

    String credential() {
        return credentialId;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    KnownKey known() {
        return new KnownKey(credentialId, person, publicKey.clone(), signCount, backupEligible, isRevoked());
    }

    ProvedKey proved() {
        byte[] origin = Bytes.sha256(attestation);
        return new ProvedKey(
                person,
                id,
                credentialId,
                Bytes.text(publicKey),
                addedAt,
                addedBy,
                HexFormat.of().formatHex(origin));
    }

    OwnKey own() {
        return new OwnKey(Identifier.text(id), name, addedAt, addedBy, usedAt, revokedAt, backedUp);
    }

    KeyNotice notice(boolean gone) {
        return new KeyNotice(person, id, name, gone, gone ? Objects.requireNonNull(revokedAt) : addedAt);
    }

    void rename(String to) {
        this.name = to;
    }

    void revoke(RevokedWhy why, Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
        }
        this.revokedWhy = why;
    }

    void told(KeyNotice notice, Instant now) {
        if (notice.gone()) {
            this.revokedToldAt = now;
        } else {
            this.addedToldAt = now;
        }
    }

    private static String known(String transports) {
        return Arrays.stream(transports.split(","))
                .filter(TRANSPORTS::contains)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
