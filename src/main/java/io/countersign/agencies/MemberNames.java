package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.ledger.LedgerNames;
import org.springframework.stereotype.Component;

/** Gives the ledger the names of members and clients. */
@Component
class MemberNames implements LedgerNames {

    private final Members members;
    private final Clients clients;

    MemberNames(Members members, Clients clients) {
        this.members = members;
        this.clients = clients;
    }

    @Override
    public String name(MemberId member) {
        return members.findById(member)
                .map(Member::summary)
                .map(MemberSummary::name)
                .orElseGet(member::text);
    }

    @Override
    public String client(ClientId client) {
        return clients.findById(client)
                .map(Client::summary)
                .map(ClientSummary::name)
                .orElseGet(client::text);
    }
}
