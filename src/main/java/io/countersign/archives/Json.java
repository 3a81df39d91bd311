package io.countersign.archives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the one canonical form (RFC 8785) of an archive's papers. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static byte[] write(Object paper) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(paper)).getEncodedUTF8();
        } catch (IOException ourOwnJson) {
            throw new IllegalStateException("what Jackson wrote is no JSON", ourOwnJson);
        }
    }

    /** Reads a paper back; what is none, or in another form, is an {@link IllegalArgumentException}. */
    static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T paper = MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), type);
            if (!Arrays.equals(write(paper), bytes)) {
                throw new IllegalArgumentException("not the canonical form of a paper");
            }
            return paper;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a paper of an archive", unreadable);
        }
    }

    /** The version a list of files names, whatever else stands in it. */
    static String version(byte[] index) {
        try {
            return MAPPER.readTree(index).path("version").asString("");
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not a list of files", unreadable);
        }
    }
}
