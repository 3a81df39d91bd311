package io.countersign.cli;

import io.countersign.accounts.AccountKind;
import io.countersign.base.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One brief or task as it is handed to a command.
 *
 * @param id what its sender calls it, handed back as it came
 * @param account the kind of account it is about; the stricter one if it does not say
 */
record BriefLine(JsonNode id, String text, AccountKind account) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads one line of JSON; {@code place} says where it stands, for whoever has to mend it. */
    static BriefLine parse(String json, Place place) {
        JsonNode fields = object(json, place);
        JsonNode text = fields.path("text");
        if (!text.isString()) {
            throw Refusal.by("cli.line-without-text", place.line(), place.name())
                    .asException();
        }
        JsonNode id = fields.has("id") ? fields.get("id") : JsonNodeFactory.instance.numberNode(place.line());
        return new BriefLine(id, text.stringValue(), account(fields, place));
    }

    /** A brief as clients send it: its first line names the kind of account, the rest is its text. */
    static BriefLine plain(String name, AccountKind account, String text) {
        return new BriefLine(JsonNodeFactory.instance.stringNode(name), text, account);
    }

    static Optional<AccountKind> kind(String word) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static JsonNode object(String json, Place place) {
        try {
            JsonNode fields = JSON.readTree(json);
            if (fields.isObject()) {
                return fields;
            }
        } catch (JacksonException malformed) {
            int character = malformed.getLocation().getColumnNr();
            throw Refusal.by("cli.line-malformed", place.line(), place.name(), character)
                    .asException();
        }
        throw Refusal.by("cli.line-no-object", place.line(), place.name()).asException();
    }

    private static AccountKind account(JsonNode fields, Place place) {
        if (!fields.has("account")) {
            return AccountKind.PERSONAL;
        }
        return kind(fields.get("account").asString(""))
                .orElseThrow(() -> Refusal.by("cli.line-account", place.line(), place.name())
                        .asException());
    }

    /** Where a line stands: its number in what was handed in under this name. */
    record Place(String name, int line) {}
}
