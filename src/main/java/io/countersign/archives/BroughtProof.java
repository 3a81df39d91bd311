package io.countersign.archives;

import io.countersign.base.ClientRow;
import io.countersign.signoffs.Receipt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The proof of a signature that was given in another agency. It is shown, and nothing here sends by it. */
@Entity
@Table(name = "brought_proof")
class BroughtProof extends ClientRow {

    @Id
    private UUID id;

    @Column(name = "post_id", updatable = false)
    private UUID post;

    @Column(updatable = false)
    private byte[] receipt;

    protected BroughtProof() {}

    BroughtProof(BroughtPost post, byte[] receipt) {
        super(post.client());
        this.id = UUID.randomUUID();
        this.post = post.id();
        this.receipt = receipt.clone();
    }

    Receipt receipt() {
        return Receipt.parse(receipt);
    }
}
