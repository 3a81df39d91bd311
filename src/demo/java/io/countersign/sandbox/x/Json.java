package io.countersign.sandbox.x;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts and people in the JSON of X's v2 API: the default fields always, the others as asked. */
@Component("sandboxXJson")
class Json {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Posts posts;

    Json(Posts posts) {
        this.posts = posts;
    }

    Map<String, Object> post(XPost post, Fields fields) {
        Wrapped wrapped = Wrapped.of(post);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", text(post.id()));
        json.put("text", wrapped.text());
        json.put("edit_history_tweet_ids", List.of(text(post.id())));
        Asked asked = new Asked(json, fields);
        asked.put("created_at", () -> time(post.createdAt()));
        asked.put("author_id", () -> text(post.author().id()));
        asked.put("conversation_id", () -> text(post.conversation()));
        asked.put("entities", () -> entities(wrapped));
        asked.put("attachments", () -> attachments(post));
        asked.put("in_reply_to_user_id", () -> repliedTo(post));
        asked.put("referenced_tweets", () -> referenced(post));
        asked.put("referenced_posts", () -> referenced(post));
        asked.put("lang", () -> "und");
        return json;
    }

    Map<String, Object> user(XAccount account, Fields fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", text(account.id()));
        json.put("name", account.name());
        json.put("username", account.handle());
        if (fields.user().contains("created_at")) {
            json.put("created_at", time(account.createdAt()));
        }
        if (fields.user().contains("protected")) {
            json.put("protected", false);
        }
        return json;
    }

    Map<String, Object> picture(XPicture picture, Fields fields) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("media_key", mediaKey(picture.id()));
        json.put("type", "photo");
        if (fields.media().contains("alt_text") && !picture.alt().isEmpty()) {
            json.put("alt_text", picture.alt());
        }
        return json;
    }

    static String mediaKey(long id) {
        return "3_" + id;
    }

    static String time(Instant instant) {
        return MILLIS.format(instant);
    }

    private static String text(long id) {
        return Long.toString(id);
    }

    private static @Nullable Object entities(Wrapped wrapped) {
        List<Map<String, Object>> urls = wrapped.links().stream().map(Json::url).toList();
        return urls.isEmpty() ? null : Map.of("urls", urls);
    }

    private static Map<String, Object> url(Wrapped.Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", link.start());
        json.put("end", link.end());
        json.put("url", link.url());
        json.put("expanded_url", link.expanded());
        json.put("display_url", link.display());
        Optional.ofNullable(link.picture()).ifPresent(id -> json.put("media_key", mediaKey(id)));
        return json;
    }

    private static @Nullable Object attachments(XPost post) {
        return post.mediaIds().isEmpty()
                ? null
                : Map.of(
                        "media_keys",
                        post.mediaIds().stream().map(Json::mediaKey).toList());
    }

    private @Nullable Object repliedTo(XPost post) {
        return Optional.ofNullable(post.replyTo())
                .flatMap(posts::find)
                .map(parent -> text(parent.author().id()))
                .orElse(null);
    }

    private static @Nullable Object referenced(XPost post) {
        Long parent = post.replyTo();
        return parent == null ? null : List.of(Map.of("type", "replied_to", "id", text(parent)));
    }

    /** Puts a field in if it was asked for and there is something to say. */
    private record Asked(Map<String, Object> json, Fields fields) {

        void put(String name, Supplier<@Nullable Object> value) {
            Object found = fields.post().contains(name) ? value.get() : null;
            if (found != null) {
                json.put(name, found);
            }
        }
    }
}
