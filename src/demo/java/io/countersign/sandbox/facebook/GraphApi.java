package io.countersign.sandbox.facebook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Graph API of Pages: posts, photos, what stands there, comments, and taking down. */
@RestController("sandboxFacebookGraphApi")
@RequestMapping("/sandbox/facebook/{version:v[0-9.]+}")
class GraphApi {

    private static final String PERMISSIONS = "(#200) This token does not open that Page";

    private final Pages pages;
    private final Posting posting;
    private final Posts posts;
    private final Comments comments;
    private final JsonMapper json;

    GraphApi(Pages pages, Posting posting, Posts posts, Comments comments, JsonMapper json) {
        this.pages = pages;
        this.posting = posting;
        this.posts = posts;
        this.comments = comments;
        this.json = json;
    }

    /** What a client posts on a Page. */
    record Posted(
            @Nullable String message,
            @Nullable String link,
            @Nullable String attached_media) {}

    @PostMapping("/{page:[0-9]+}/feed")
    Map<String, Object> feed(
            @RequestAttribute(GraphGate.TOKEN) Tokens.Stored token,
            @RequestAttribute(name = FaultFilter.HIDDEN_READS, required = false) @Nullable Integer hiddenReads,
            @PathVariable long page,
            Posted posted) {
        Posts.Wish wish = new Posts.Wish(
                Optional.ofNullable(posted.message()).orElse(""),
                Optional.ofNullable(posted.link()).orElse(""),
                attached(posted.attached_media()),
                hiddenReads == null ? 0 : hiddenReads);
        return Map.of("id", posting.post(opened(token, page), wish).fullId());
    }

    private List<Long> attached(@Nullable String media) {
        try {
            JsonNode list = json.readTree(media == null ? "[]" : media);
            return StreamSupport.stream(list.spliterator(), false)
                    .map(one -> Long.valueOf(one.path("media_fbid").asString("")))
                    .toList();
        } catch (JacksonException | NumberFormatException unreadable) {
            throw GraphError.invalid("Param attached_media must be an array of objects with a media_fbid.");
        }
    }

    @PostMapping("/{page:[0-9]+}/photos")
    Map<String, Object> photo(
            @RequestAttribute(GraphGate.TOKEN) Tokens.Stored token,
            @PathVariable long page,
            @RequestParam(name = "alt_text_custom", defaultValue = "") String alt,
            @RequestParam(defaultValue = "true") boolean published,
            @RequestParam MultipartFile source) {
        long id = posting.upload(opened(token, page), source, alt);
        if (!published) {
            return Map.of("id", Long.toString(id));
        }
        FacebookPost post = posting.post(opened(token, page), new Posts.Wish("", "", List.of(id), 0));
        return Map.of("id", Long.toString(id), "post_id", post.fullId());
    }

    @GetMapping("/{page:[0-9]+}/published_posts")
    Map<String, Object> published(
            @RequestAttribute(GraphGate.TOKEN) Tokens.Stored token,
            @PathVariable long page,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "id,message,created_time") String fields) {
        if (limit < 1 || limit > 100) {
            throw GraphError.invalid("Please reduce the amount of data you're asking for, then retry your request");
        }
        List<FacebookPost> found = posts.published(
                opened(token, page), Instant.ofEpochSecond(since), after == null ? Long.MAX_VALUE : after, limit);
        List<FacebookPost> shown = found.subList(0, Math.min(limit, found.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", shown.stream().map(post -> shown(post, fields)).toList());
        if (found.size() > limit) {
            answer.put(
                    "paging",
                    Map.of(
                            "cursors",
                            Map.of("after", Long.toString(shown.getLast().id()))));
        }
        return answer;
    }

    private static Map<String, Object> shown(FacebookPost post, String fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", post.fullId());
        if (!post.text().isEmpty()) {
            all.put("message", post.text());
        }
        all.put("created_time", GraphAnswers.time(post.createdAt()));
        all.put("permalink_url", "https://www.facebook.com/" + post.page() + "/posts/" + post.id());
        all.keySet().retainAll(List.of(("id," + fields).split(",")));
        return all;
    }

    @GetMapping("/{id:[0-9]+_[0-9]+}/comments")
    Map<String, Object> comments(@RequestAttribute(GraphGate.TOKEN) Tokens.Stored token, @PathVariable String id) {
        return Map.of(
                "data",
                comments.below(post(token, id)).stream()
                        .map(comment -> Map.of(
                                "id", comment.post() + "_" + comment.id(),
                                "message", comment.text(),
                                "created_time", GraphAnswers.time(comment.createdAt()),
                                "from", Map.of("name", comment.person(), "id", "0")))
                        .toList());
    }

    @PostMapping("/{id:[0-9]+_[0-9]+}/comments")
    Map<String, Object> comment(
            @RequestAttribute(GraphGate.TOKEN) Tokens.Stored token,
            @PathVariable String id,
            @RequestParam String message) {
        FacebookPost post = post(token, id);
        long made = comments.add(post, opened(token, post.page()).name(), message);
        return Map.of("id", post.id() + "_" + made);
    }

    @DeleteMapping("/{id:[0-9]+_[0-9]+}")
    Map<String, Object> delete(@RequestAttribute(GraphGate.TOKEN) Tokens.Stored token, @PathVariable String id) {
        FacebookPost post = post(token, id);
        posts.delete(opened(token, post.page()), post.id());
        return Map.of("success", true);
    }

    private FacebookPost post(Tokens.Stored token, String id) {
        long number = Long.parseLong(id.substring(id.indexOf('_') + 1));
        FacebookPost post =
                posts.find(number).filter(found -> found.fullId().equals(id)).orElseThrow(() -> GraphError.gone(id));
        opened(token, post.page());
        return post;
    }

    private FacebookPage opened(Tokens.Stored token, long page) {
        if (token.kind() != Tokens.Kind.PAGE || !token.pages().contains(page)) {
            throw GraphError.of(403, 200, PERMISSIONS);
        }
        return pages.find(page).orElseThrow(() -> GraphError.gone(Long.toString(page)));
    }
}
