package io.countersign.ledger;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names the house can give, or the ids where it can give none. */
@Component
class Names {

    private final ObjectProvider<LedgerNames> known;

    Names(ObjectProvider<LedgerNames> known) {
        this.known = known;
    }

    String of(MemberId member) {
        LedgerNames names = known.getIfAvailable();
        return names == null ? member.text() : names.name(member);
    }

    String of(ClientId client) {
        LedgerNames names = known.getIfAvailable();
        return names == null ? client.text() : names.client(client);
    }
}
