package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.agencies.AgencyKeys;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The signature of one person over one revision. The row is sealed with the agency's key, which is not in the database:
 * a row written or changed by hand does not open.
 */
@Entity
@Table(name = "sign_off")
class SignOff extends ClientRow {

    private static final SignatureSeal PLACE = new SignatureSeal();

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "post_id", updatable = false))
    private PostId post;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "revision_id", updatable = false))
    private RevisionId revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signer_member_id", updatable = false))
    private MemberId signer;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SignatureKind kind;

    @Column(updatable = false)
    private byte[] evidence;

    @Column(updatable = false)
    private byte[] root;

    private byte[] seal;

    @Column(name = "signed_at", updatable = false)
    private Instant signedAt;

    protected SignOff() {}

    SignOff(FrozenRevision over, Evidence evidence, AgencyKeys keys) {
        super(over.client());
        this.id = UUID.randomUUID();
        this.post = over.post();
        this.revision = over.id();
        this.account = over.account();
        this.signer = evidence.signer();
        this.kind = evidence.kind();
        this.evidence = evidence.bytes();
        this.root = Sha256.bytes(evidence.root());
        this.signedAt = evidence.at();
        this.seal = keys.seal(PLACE, id, digest());
    }

    RevisionId revision() {
        return revision;
    }

    AccountId account() {
        return account;
    }

    MemberId signer() {
        return signer;
    }

    Instant signedAt() {
        return signedAt;
    }

    Evidence evidence() {
        return Evidence.parse(evidence);
    }

    /** Whether the row stands as it was signed: its seal opens, in this row, to the digest of what it says. */
    boolean isIntact(AgencyKeys keys) {
        try {
            return MessageDigest.isEqual(keys.open(PLACE, id, seal), digest());
        } catch (IllegalStateException foreignSeal) {
            return false;
        }
    }

    /** Makes the row worthless for sending, so that taking a withdrawal out of the database by hand brings nothing back. */
    void breakSeal() {
        this.seal = new byte[0];
    }

    private byte[] digest() {
        return SignatureSeal.digest(
                List.of(client(), post, revision, account, signer), kind.name(), signedAt, root, evidence);
    }
}
