package io.countersign.accounts;

import io.countersign.base.ClientId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dated, revocable grant by the owner of a corporate account to a named person, to speak on that account. */
@Entity
class Mandate extends ClientRow {

    @EmbeddedId
    private MandateId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id", updatable = false))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id", updatable = false))
    private MemberId representative;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_by", updatable = false))
    private MemberId grantedBy;

    @Column(name = "from_at", updatable = false)
    private Instant from;

    @Column(name = "until_at", updatable = false)
    private Instant until;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MandateScope scope;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Mandate() {}

    Mandate(ClientId client, AccountId account, MemberId representative, MemberId grantedBy, MandateTerm term) {
        super(client);
        this.id = MandateId.random();
        this.account = account;
        this.representative = representative;
        this.grantedBy = grantedBy;
        this.from = term.from();
        this.until = term.until();
        this.scope = term.scope();
    }

    MandateId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    MemberId representative() {
        return representative;
    }

    MemberId grantedBy() {
        return grantedBy;
    }

    MandateScope scope() {
        return scope;
    }

    boolean holdsAt(Instant moment) {
        return summary().holdsAt(moment);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    MandateSummary summary() {
        return new MandateSummary(id, account, representative, grantedBy, from, until, scope, revokedAt);
    }
}
