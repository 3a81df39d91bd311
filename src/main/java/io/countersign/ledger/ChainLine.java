package io.countersign.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry as it stands in the chain; hashes are lower-case hexadecimal.
 *
 * @param body the exact text that was hashed, in UTF-8
 */
public record ChainLine(long seq, String previous, String body, String hash) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    /** The line of an export: one JSON object in ASCII, whatever the entry says. */
    public String json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("seq", seq);
        fields.put("prev", previous);
        fields.put("body", body);
        fields.put("hash", hash);
        return JSON.writeValueAsString(fields);
    }

    /** Reads a line of an export; whatever is none is {@link Unreadable}. */
    public static ChainLine parse(String json) {
        try {
            JsonNode fields = JSON.readTree(json);
            return new ChainLine(
                    fields.required("seq").longValue(),
                    fields.required("prev").stringValue(),
                    fields.required("body").stringValue(),
                    fields.required("hash").stringValue());
        } catch (RuntimeException malformed) {
            throw new Unreadable(malformed);
        }
    }
}
