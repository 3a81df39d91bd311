package io.countersign.sandbox.x;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A page of posts as the v2 API answers it: the posts, what was asked to come along, and where the next page begins. */
@Component("sandboxXListing")
class Listing {

    private final Json json;
    private final Pictures pictures;

    Listing(Json json, Pictures pictures) {
        this.json = json;
        this.pictures = pictures;
    }

    Map<String, Object> of(List<XPost> found, Page page, Fields fields) {
        if (found.isEmpty()) {
            return Map.of("meta", Map.of("result_count", 0));
        }
        List<XPost> shown = found.subList(0, Math.min(page.size(), found.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", shown.stream().map(post -> json.post(post, fields)).toList());
        Map<String, Object> includes = includes(shown, fields);
        if (!includes.isEmpty()) {
            answer.put("includes", includes);
        }
        answer.put("meta", meta(shown, found.size() > shown.size()));
        return answer;
    }

    private Map<String, Object> includes(List<XPost> shown, Fields fields) {
        Map<String, Object> includes = new LinkedHashMap<>();
        if (fields.expansions().contains("author_id")) {
            includes.put(
                    "users",
                    shown.stream()
                            .map(XPost::author)
                            .distinct()
                            .map(author -> json.user(author, fields))
                            .toList());
        }
        List<Long> media = shown.stream()
                .flatMap(post -> post.mediaIds().stream())
                .distinct()
                .toList();
        if (fields.expansions().contains("attachments.media_keys") && !media.isEmpty()) {
            includes.put(
                    "media",
                    pictures.all(media).stream()
                            .map(picture -> json.picture(picture, fields))
                            .toList());
        }
        return includes;
    }

    private static Map<String, Object> meta(List<XPost> shown, boolean more) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("result_count", shown.size());
        meta.put("newest_id", Long.toString(shown.getFirst().id()));
        meta.put("oldest_id", Long.toString(shown.getLast().id()));
        if (more) {
            meta.put("next_token", Page.tokenAfter(shown.getLast()));
        }
        return meta;
    }
}
