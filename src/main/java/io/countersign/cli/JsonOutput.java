package io.countersign.cli;

import io.countersign.delegation.rules.Act;
import io.countersign.delegation.rules.Judgement;
import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes one JSON object a line, in ASCII, so that no reader takes a character of a brief for the end of a line. */
final class JsonOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonOutput() {}

    static void write(PrintWriter out, Map<String, Object> fields) {
        out.print(JSON.writeValueAsString(fields) + "\n");
    }

    static void put(Judgement judgement, Map<String, Object> fields) {
        fields.put("lane", judgement.lane().name());
        fields.put("reason", judgement.reason());
        fields.put("sure", judgement.sure());
        fields.put("confidence", judgement.confidence());
        fields.put("act", judgement.act().map(Act::name).orElse(null));
    }
}
