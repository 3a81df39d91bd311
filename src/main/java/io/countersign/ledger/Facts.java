package io.countersign.ledger;

import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the facts of an entry as short strings. */
final class Facts {

    private static final int SHORT = 200;

    private Facts() {}

    static SortedMap<String, String> of(Entry entry, Names names) {
        SortedMap<String, String> written = new TreeMap<>();
        entry.facts().forEach((name, value) -> write(written, name, value, names));
        return written;
    }

    private static void write(Map<String, String> facts, String name, Object value, Names names) {
        if (value instanceof MemberId member) {
            facts.put(name, brief(names.of(member)));
            facts.put(name + "Id", member.text());
        } else {
            facts.put(name, brief(value instanceof Identifier id ? id.text() : value.toString()));
        }
    }

    private static String brief(String value) {
        return value.length() <= SHORT
                ? value
                : "sha256:" + HexFormat.of().formatHex(Chain.sha256(value.getBytes(StandardCharsets.UTF_8)));
    }
}
