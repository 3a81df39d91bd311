package io.countersign.desk;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The clients the visitor sees, looked up by id while a page is drawn. */
record ClientNames(Map<ClientId, ClientSummary> clients) {

    static ClientNames of(Clientele clientele, Actor actor) {
        return new ClientNames(
                clientele.visible(actor).stream().collect(Collectors.toMap(ClientSummary::id, Function.identity())));
    }

    ClientSummary get(ClientId id) {
        ClientSummary client = clients.get(id);
        if (client == null) {
            throw new NotFound();
        }
        return client;
    }
}
