package io.countersign.sandbox.x;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** The v2 API for pictures: upload one in either form, then describe it. */
@RestController("sandboxXMediaApi")
@RequestMapping("/sandbox/x/2/media")
class MediaApi {

    private static final int LONGEST_ALT = 1000;

    private final Pictures pictures;

    MediaApi(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping(path = "/upload", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> upload(@RequestAttribute(ApiGate.CALLER) XAccount caller, @RequestBody JsonNode body) {
        return store(
                caller,
                decoded(body.path("media").asString("")),
                body.path("media_category").asString(""));
    }

    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Map<String, Object> upload(
            @RequestAttribute(ApiGate.CALLER) XAccount caller,
            @RequestParam("media") MultipartFile media,
            @RequestParam(name = "media_category", defaultValue = "") String category)
            throws IOException {
        return store(caller, media.getBytes(), category);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw XProblem.invalid("The `media` is not base64.");
        }
    }

    private Map<String, Object> store(XAccount caller, byte[] content, String category) {
        PictureType type = PictureType.of(content).orElseThrow(() -> XProblem.invalid("media type unrecognized."));
        if (!category.startsWith("tweet_")) {
            throw XProblem.invalid("The `media_category` [" + category + "] is not valid.");
        }
        if (content.length > type.largest()) {
            throw XProblem.invalid("File size exceeds " + type.largest() + " bytes.");
        }
        long id = pictures.add(caller, type.contentType(), content);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", Long.toString(id));
        data.put("media_key", Json.mediaKey(id));
        data.put("size", content.length);
        data.put("expires_after_secs", Pictures.KEPT.toSeconds());
        return Map.of("data", data);
    }

    @PostMapping("/metadata")
    Map<String, Object> describe(@RequestAttribute(ApiGate.CALLER) XAccount caller, @RequestBody JsonNode body) {
        JsonNode alt = body.path("metadata").path("alt_text");
        String text = alt.path("text").asString("");
        String id = body.path("id").asString("");
        if (text.codePointCount(0, text.length()) > LONGEST_ALT) {
            throw XProblem.invalid("The `alt_text` is longer than 1000 characters.");
        }
        if (!id.matches("[0-9]{1,18}|[1-8][0-9]{18}") || !pictures.describe(caller, Long.parseLong(id), text)) {
            throw XProblem.invalid("Your media IDs are invalid.");
        }
        return Map.of("data", Map.of("id", id, "associated_metadata", Map.of("alt_text", Map.of("text", text))));
    }
}
