package io.countersign.ledger;

import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an entry says, and its one canonical form in bytes. */
record Body(
        AgencyId agency,
        long seq,
        Instant at,
        Author author,
        String act,
        @Nullable ClientId client,
        @Nullable Subject subject,
        SortedMap<String, String> facts) {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    Body numbered(long place) {
        return new Body(agency, place, at, author, act, client, subject, facts);
    }

    /** RFC 8785. */
    String canonical() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("v", VERSION);
        fields.put("agency", agency.text());
        fields.put("seq", seq);
        fields.put("at", MICROSECONDS.format(at));
        fields.put("actor", actorFields());
        fields.put("act", act);
        fields.put("client", client == null ? null : client.text());
        fields.put("subject", subject);
        fields.put("facts", facts);
        return canonical(JSON.writeValueAsString(fields));
    }

    /** Reads a canonical body back; whatever is none is {@link Unreadable}. */
    static Body parse(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (RuntimeException malformed) {
            throw new Unreadable(malformed);
        }
    }

    private Map<String, @Nullable Object> actorFields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", author.kind());
        fields.put("id", author.member() == null ? null : author.member().text());
        fields.put("name", author.name());
        return fields;
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException ourOwnJson) {
            throw new UncheckedIOException(ourOwnJson);
        }
    }

    private static Body read(JsonNode body) {
        if (body.required("v").intValue() != VERSION) {
            throw new IllegalArgumentException("a version this house does not know");
        }
        String client = body.required("client").stringValue(null);
        return new Body(
                new AgencyId(Identifier.parse(body.required("agency").stringValue())),
                body.required("seq").longValue(),
                Instant.parse(body.required("at").stringValue()),
                author(body.required("actor")),
                body.required("act").stringValue(),
                client == null ? null : ClientId.parse(client),
                subject(body.required("subject")),
                facts(body.required("facts")));
    }

    private static Author author(JsonNode actor) {
        String id = actor.required("id").stringValue(null);
        return new Author(
                actor.required("kind").stringValue(),
                id == null ? null : MemberId.parse(id),
                actor.required("name").stringValue());
    }

    private static @Nullable Subject subject(JsonNode subject) {
        return subject.isNull()
                ? null
                : new Subject(
                        subject.required("type").stringValue(),
                        subject.required("id").stringValue());
    }

    private static SortedMap<String, String> facts(JsonNode facts) {
        SortedMap<String, String> read = new TreeMap<>();
        facts.forEachEntry((name, value) -> read.put(name, value.stringValue()));
        return read;
    }
}
