package io.countersign.accounts;

import static java.util.stream.Collectors.toMap;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.Way;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a whole agency and which of them Countersign has a way into, for whoever watches over them. */
@Service
@Transactional(readOnly = true)
public class ConnectionWatch {

    private final SocialAccounts accounts;
    private final ConnectionRows connections;

    ConnectionWatch(SocialAccounts accounts, ConnectionRows connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /** Every account of the agency, by name; for its managers and for jobs. */
    @AlsoFor(Way.SYSTEM)
    public List<AccountConnection> all(Actor actor) {
        actor.requireManagerOrJob();
        Map<AccountId, Instant> ended =
                connections.ended().stream().collect(toMap(EndedConnection::account, EndedConnection::endedAt));
        return accounts.findAllByOrderByDisplayName().stream()
                .filter(account -> actor.isSystem() || actor.standing().sees(account.client()))
                .map(account -> new AccountConnection(
                        account.summary(), account.connectedAt().orElse(ended.get(account.id()))))
                .toList();
    }
}
