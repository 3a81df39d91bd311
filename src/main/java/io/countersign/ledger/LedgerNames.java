package io.countersign.ledger;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;

/** Knows what people and clients of the agency at hand are called; implemented by the room that keeps them. */
public interface LedgerNames {

    /** The member's name now; the id's text for nobody known. */
    String name(MemberId member);

    /** The client's name now; the id's text for a client no longer known. */
    String client(ClientId client);
}
