package io.countersign.ledger;

import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act to be recorded, before it has its place in the chain.
 *
 * @param act the short dotted name: {@code post.signed}
 * @param boundTo the client whose line it is; without one only managers read it
 * @param about what the act was done to
 * @param facts short facts by name, never personal free text
 */
public record Entry(
        String act, @Nullable ClientId boundTo, @Nullable Subject about, Map<String, Object> facts) {

    private static final Pattern ACT = Pattern.compile("[a-z]+(\\.[a-z]+)+");
    private static final Pattern FACT = Pattern.compile("[a-z][a-zA-Z0-9]{0,31}");

    public Entry {
        facts = Map.copyOf(facts);
        if (!ACT.matcher(act).matches() || act.length() > 64) {
            throw new IllegalArgumentException("no name of an act: " + act);
        }
        facts.keySet().forEach(Entry::requireName);
    }

    public static Entry of(String act) {
        return new Entry(act, null, null, Map.of());
    }

    /** Makes it a line of this client. */
    public Entry of(ClientId client) {
        return new Entry(act, client, about, facts);
    }

    public Entry about(String type, Identifier id) {
        return new Entry(act, boundTo, new Subject(type, id.text()), facts);
    }

    /**
     * Adds a short fact. A member goes in by name, with the id beside it as {@code <name>Id}; an id as its text, an
     * instant in UTC, anything else as it writes itself.
     */
    public Entry with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(facts);
        more.put(name, value);
        return new Entry(act, boundTo, about, more);
    }

    public Optional<ClientId> client() {
        return Optional.ofNullable(boundTo);
    }

    private static void requireName(String name) {
        if (!FACT.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a fact: " + name);
        }
    }
}
