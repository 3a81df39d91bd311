package io.countersign.sandbox.x;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The v2 API for posts: write one, take one down, see who signed in, read timelines and mentions. */
@RestController("sandboxXPostsApi")
@RequestMapping("/sandbox/x/2")
class PostsApi {

    private static final Fields DEFAULT = new Fields(Set.of(), Set.of(), Set.of(), Set.of());

    private final Posting posting;
    private final Posts posts;
    private final Accounts accounts;
    private final Json json;
    private final Listing listing;
    private final Clock clock;

    PostsApi(Posting posting, Posts posts, Accounts accounts, Json json, Listing listing, Clock clock) {
        this.posting = posting;
        this.posts = posts;
        this.accounts = accounts;
        this.json = json;
        this.listing = listing;
        this.clock = clock;
    }

    @PostMapping("/tweets")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> create(
            @RequestAttribute(ApiGate.CALLER) XAccount caller,
            @RequestAttribute(name = FaultFilter.HIDDEN_READS, required = false) @Nullable Integer hiddenReads,
            @RequestBody JsonNode body) {
        refuseWhatIsNotOffered(body);
        Posting.Wish wish = new Posting.Wish(
                body.path("text").asString(""), mediaIds(body), replyTo(body), hiddenReads == null ? 0 : hiddenReads);
        return Map.of("data", json.post(posting.post(caller, wish), DEFAULT));
    }

    private static void refuseWhatIsNotOffered(JsonNode body) {
        for (String kind : List.of("poll", "quote_tweet_id")) {
            if (body.has(kind)) {
                throw XProblem.forbidden("This application is not permitted to post with `" + kind + "`.");
            }
        }
    }

    private static List<Long> mediaIds(JsonNode body) {
        return StreamSupport.stream(body.path("media").path("media_ids").spliterator(), false)
                .map(id -> id(id.asString("")))
                .toList();
    }

    private static @Nullable Long replyTo(JsonNode body) {
        JsonNode parent = body.path("reply").path("in_reply_to_tweet_id");
        return parent.isMissingNode() ? null : id(parent.asString(""));
    }

    private static Long id(String given) {
        if (!given.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
            throw XProblem.invalid("The id [" + given + "] is not valid.");
        }
        return Long.valueOf(given);
    }

    @DeleteMapping("/tweets/{id}")
    Map<String, Object> delete(@RequestAttribute(ApiGate.CALLER) XAccount caller, @PathVariable("id") String given) {
        long id = id(given);
        XPost post = posts.find(id).orElseThrow(() -> XProblem.gone("tweet", id));
        if (post.author().id() != caller.id()) {
            throw XProblem.forbidden("You are not authorized to delete this Tweet.");
        }
        posts.delete(id, clock.instant());
        return Map.of("data", Map.of("deleted", true));
    }

    @GetMapping("/users/me")
    Map<String, Object> me(
            @RequestAttribute(ApiGate.CALLER) XAccount caller, @RequestParam MultiValueMap<String, String> query) {
        return Map.of("data", json.user(caller, Fields.of(query)));
    }

    @GetMapping("/users/{id}/tweets")
    Map<String, Object> timeline(@PathVariable("id") String given, @RequestParam MultiValueMap<String, String> query) {
        Page page = Page.of(query);
        return accounts.find(id(given))
                .map(account -> listing.of(posts.timeline(account, page), page, Fields.of(query)))
                .orElseGet(() -> nobody(given));
    }

    @GetMapping("/users/{id}/mentions")
    Map<String, Object> mentions(@PathVariable("id") String given, @RequestParam MultiValueMap<String, String> query) {
        Page page = Page.of(query);
        return accounts.find(id(given))
                .map(account -> listing.of(posts.mentions(account, page), page, Fields.of(query)))
                .orElseGet(() -> nobody(given));
    }

    private static Map<String, Object> nobody(String id) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("value", id);
        error.put("detail", "Could not find user with id: [" + id + "].");
        error.put("title", "Not Found Error");
        error.put("resource_type", "user");
        error.put("parameter", "id");
        error.put("resource_id", id);
        error.put("type", "https://api.twitter.com/2/problems/resource-not-found");
        return Map.of("errors", List.of(error));
    }
}
