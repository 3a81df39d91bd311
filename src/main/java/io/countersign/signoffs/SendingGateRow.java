package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientRow;
import io.countersign.base.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The row of one signer on one account; how often sending was stopped there. */
@Entity
@Table(name = "sending_gate")
class SendingGateRow extends ClientRow {

    @EmbeddedId
    private Key key;

    @Column
    private long epoch;

    protected SendingGateRow() {}

    /** One signer on one account. */
    @Embeddable
    record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
            MemberId owner)
            implements Serializable {}
}
