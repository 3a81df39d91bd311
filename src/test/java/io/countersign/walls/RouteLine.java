package io.countersign.walls;

import io.countersign.base.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One address in the table.
 *
 * @param address as it is registered: a page of the desk without its agency, a mapping with its method
 * @param ids what its parameters are filled with
 */
record RouteLine(String address, Kind kind, Map<String, Function<ClientSide, Object>> ids) {

    /** Who an address is for. */
    enum Kind {
        /** A page or an answer inside an agency, for its members. */
        AGENCY,
        /** Inside an agency, for whoever holds a link. */
        LINK,
        /** Inside an agency, for whoever shows a reading key of it; no session opens it. */
        KEY,
        /** Of the signed-in person, in no agency. */
        PERSONAL,
        /** For anybody: it proves what it must by itself, or shows nothing of anybody. */
        OPEN
    }

    static RouteLine inAgency(String address) {
        return new RouteLine(address, Kind.AGENCY, Map.of());
    }

    static RouteLine byLink(String address) {
        return new RouteLine(address, Kind.LINK, Map.of());
    }

    static RouteLine byKey(String address) {
        return new RouteLine(address, Kind.KEY, Map.of());
    }

    /** The same address with one more parameter. */
    RouteLine with(String name, Function<ClientSide, Object> id) {
        Map<String, Function<ClientSide, Object>> more = new HashMap<>(ids);
        more.put(name, id);
        return new RouteLine(address, kind, Map.copyOf(more));
    }

    static RouteLine of(Kind kind, String address) {
        return new RouteLine(address, kind, Map.of());
    }

    /** A path of this address, with its parameters filled in. */
    String path(String agency, ClientSide side) {
        String path = address.substring(address.indexOf(' ') + 1).replace("{agency}", agency);
        for (var id : ids.entrySet()) {
            Object value = id.getValue().apply(side);
            String text = value instanceof Identifier one ? one.text() : value.toString();
            path = path.replace("{" + id.getKey() + "}", text).replace(":" + id.getKey(), text);
        }
        return path;
    }
}
