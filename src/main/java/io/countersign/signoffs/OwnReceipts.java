package io.countersign.signoffs;

import io.countersign.posts.RevisionId;
import java.util.List;

/**
 * A page of what somebody signed, the latest first.
 *
 * @param more whether older ones follow
 */
public record OwnReceipts(List<OwnReceipt> receipts, boolean more) {

    public OwnReceipts {
        receipts = List.copyOf(receipts);
    }

    /**
     * One signature of one's own.
     *
     * @param withdrawn whether it counts no more: taken back, or its post was changed afterwards
     */
    public record OwnReceipt(RevisionId revision, Receipt receipt, boolean withdrawn) {}
}
