package io.countersign.agencies;

import io.countersign.base.AgencyId;
import io.countersign.base.LinkToken;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link that opens an invitation, kept as a hash; it belongs to no agency, because it is what names one. */
@Entity
@Table(name = "invitation_link")
class InvitationLink {

    /** How a link came to whoever holds it; one from a letter shows that the address is theirs. */
    enum CameBy {
        LETTER,
        HAND
    }

    @Id
    @Column(name = "token_sha256", updatable = false)
    private byte[] tokenSha256;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agency_id", updatable = false))
    private AgencyId agency;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invitation_id", updatable = false))
    private InvitationId invitation;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_by", updatable = false)
    private CameBy cameBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "dead_at")
    private @Nullable Instant deadAt;

    @Version
    private long version;

    protected InvitationLink() {}

    InvitationLink(LinkToken token, AgencyId agency, InvitationId invitation, CameBy cameBy, Instant now) {
        this.tokenSha256 = token.sha256();
        this.agency = agency;
        this.invitation = invitation;
        this.cameBy = cameBy;
        this.madeAt = now;
    }

    AgencyId agency() {
        return agency;
    }

    InvitationId invitation() {
        return invitation;
    }

    CameBy cameBy() {
        return cameBy;
    }
}
