package io.countersign.outside.api;

import static java.util.stream.Collectors.toMap;

import io.countersign.agencies.ClientSummary;
import io.countersign.base.ClientId;
import java.util.List;
import java.util.Map;

/** The clients of the agency by their identity. */
record ClientNames(Map<ClientId, String> names) {

    static ClientNames of(List<ClientSummary> clients) {
        return new ClientNames(clients.stream().collect(toMap(ClientSummary::id, ClientSummary::name)));
    }

    ClientAnswer of(ClientId client) {
        return new ClientAnswer(client.text(), names.getOrDefault(client, ""));
    }

    boolean has(ClientId client) {
        return names.containsKey(client);
    }
}
