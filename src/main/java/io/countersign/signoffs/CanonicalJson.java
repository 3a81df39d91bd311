package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.Identifier;
import io.countersign.base.MemberId;
import io.countersign.posts.PostId;
import io.countersign.posts.RevisionId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the one canonical form (RFC 8785) of what is signed; every other form of the same is refused. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(identifiers())
            .build();

    private CanonicalJson() {}

    static byte[] write(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedUTF8();
        } catch (IOException impossible) {
            throw new IllegalStateException("what Jackson wrote is no JSON", impossible);
        }
    }

    /**
     * Reads the canonical form of a value, and nothing else.
     *
     * @param mayLack members that are left out where there is nothing to say, instead of being null
     */
    static <T> T read(byte[] bytes, Class<T> type, String... mayLack) {
        try {
            JsonNode read = MAPPER.readTree(text(bytes));
            if (read instanceof ObjectNode members) {
                Arrays.stream(mayLack).filter(name -> !members.has(name)).forEach(members::putNull);
            }
            T value = MAPPER.treeToValue(read, type);
            if (!Arrays.equals(write(value), bytes)) {
                throw new IllegalArgumentException("not the canonical form of a " + type.getSimpleName());
            }
            return value;
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), unreadable);
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static SimpleModule identifiers() {
        return new SimpleModule("identifiers")
                .addSerializer(Identifier.class, new Written())
                .addDeserializer(AgencyId.class, new Read<>(AgencyId::parse))
                .addDeserializer(ClientId.class, new Read<>(ClientId::parse))
                .addDeserializer(MemberId.class, new Read<>(MemberId::parse))
                .addDeserializer(AccountId.class, new Read<>(AccountId::parse))
                .addDeserializer(PostId.class, new Read<>(PostId::parse))
                .addDeserializer(RevisionId.class, new Read<>(RevisionId::parse));
    }

    private static final class Written extends ValueSerializer<Identifier> {

        @Override
        public void serialize(Identifier id, JsonGenerator json, SerializationContext context) {
            json.writeString(id.text());
        }
    }

    private static final class Read<T> extends ValueDeserializer<T> {

        private final Function<String, T> parse;

        Read(Function<String, T> parse) {
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            try {
                return parse.apply(json.getString());
            } catch (io.countersign.base.NotFound noId) {
                return context.reportInputMismatch(this, "not an id");
            }
        }
    }
}
