package io.countersign.publishing.facebook;

import com.restfb.Connection;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.types.GraphResponse;
import com.restfb.types.Post;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Credentials;
import io.countersign.accounts.NetworkName;
import io.countersign.publishing.Network;
import io.countersign.publishing.Outcome;
import io.countersign.publishing.PreparationFailed;
import io.countersign.signoffs.SignedMedia;
import io.countersign.signoffs.SignedPost;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Facebook as a network Countersign publishes to: its Pages, and no person's own profile. */
@Component
class FacebookNetwork implements Network {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final String FIELDS = "id,message,created_time,permalink_url";

    private static final Pattern ID = Pattern.compile("\\d{1,30}(?:_\\d{1,30})?");
    private static final Pattern ON_FACEBOOK = Pattern.compile("https://(?:www\\.|m\\.|web\\.)?facebook\\.com/");
    private static final Pattern POST = Pattern.compile(
            "([\\w.-]{1,80})/posts/(?:[\\w%-]{1,200}/)?(\\d{1,30}|pfbid\\w{1,80})/?(?:[?#]\\S{0,200})?");
    private static final Pattern STORY = Pattern.compile(
            "permalink\\.php\\?story_fbid=(\\d{1,30}|pfbid\\w{1,80})&id=(\\d{1,30})(?:[&#]\\S{0,200})?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final FacebookApp app;
    private final FacebookPhotos photos;
    private final FacebookAnswers answers;

    FacebookNetwork(FacebookApp app, FacebookPhotos photos, FacebookAnswers answers) {
        this.app = app;
        this.photos = photos;
        this.answers = answers;
    }

    @Override
    public NetworkName name() {
        return NetworkName.FACEBOOK;
    }

    @Override
    public Prepared prepare(SignedPost post, Credentials credentials) {
        if (post.manifest().link() != null && !post.media().isEmpty()) {
            throw PreparationFailed.lasting("Facebook shows a link or pictures with a post, not both");
        }
        List<String> ids = new ArrayList<>();
        for (SignedMedia picture : post.media()) {
            ids.add(photos.upload(picture, credentials));
        }
        return new Prepared(ids);
    }

    @Override
    public Outcome send(SignedPost post, Prepared prepared, Credentials credentials) {
        try {
            GraphResponse made = app.with(credentials.token())
                    .publish(credentials.remoteId() + "/feed", GraphResponse.class, fields(post, prepared));
            String id = made == null || made.getId() == null ? "" : made.getId();
            return ID.matcher(id).matches()
                    ? new Outcome.Accepted(id, permalink(id))
                    : new Outcome.Unknown("Facebook gave the post no id");
        } catch (FacebookException failed) {
            return answers.classify(failed);
        } catch (RuntimeException unreadable) {
            return new Outcome.Unknown(unreadable.getClass().getSimpleName());
        }
    }

    private static Parameter[] fields(SignedPost post, Prepared prepared) {
        List<Parameter> fields = new ArrayList<>();
        if (!post.text().isEmpty()) {
            fields.add(Parameter.with("message", post.text()));
        }
        String link = post.manifest().link();
        if (link != null) {
            fields.add(Parameter.with("link", link));
        }
        if (!prepared.mediaIds().isEmpty()) {
            fields.add(Parameter.with(
                    "attached_media",
                    prepared.mediaIds().stream()
                            .map(id -> Map.of("media_fbid", id))
                            .toList()));
        }
        return fields.toArray(Parameter[]::new);
    }

    private String permalink(String id) {
        return app.settings().webUrl() + "/" + id.replace("_", "/posts/");
    }

    @Override
    public boolean delete(String id, Credentials credentials) {
        try {
            return app.with(credentials.token()).deleteObject(id);
        } catch (FacebookException failed) {
            if (answers.saysGone(failed)) {
                return true;
            }
            throw answers.unprepared(failed);
        }
    }

    /** Page by page with the cursor: the library's own way on rewrites the address it was given. */
    @Override
    public List<SeenPost> since(Instant moment, Credentials credentials) {
        List<SeenPost> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            Connection<Post> posts = page(credentials, moment, after);
            posts.getData().forEach(post -> seen.add(seen(post)));
            after = posts.getAfterCursor() == null ? "" : posts.getAfterCursor();
            if (after.isEmpty() || posts.getData().size() < PAGE) {
                break;
            }
        }
        return seen;
    }

    private Connection<Post> page(Credentials credentials, Instant moment, String after) {
        List<Parameter> asked = new ArrayList<>(List.of(
                Parameter.with("fields", FIELDS),
                Parameter.with("since", moment.getEpochSecond()),
                Parameter.with("limit", PAGE)));
        if (!after.isEmpty()) {
            asked.add(Parameter.with("after", after));
        }
        try {
            return app.with(credentials.token())
                    .fetchConnection(
                            credentials.remoteId() + "/published_posts", Post.class, asked.toArray(Parameter[]::new));
        } catch (FacebookException unreadable) {
            throw answers.unprepared(unreadable);
        }
    }

    private SeenPost seen(Post post) {
        String text = post.getMessage() == null ? "" : post.getMessage();
        Instant at = post.getCreatedTime() == null
                ? Instant.EPOCH
                : post.getCreatedTime().toInstant();
        return new SeenPost(post.getId(), text, at, permalink(post.getId()));
    }

    @Override
    public Optional<String> idAt(String address) {
        return below(address).flatMap(path -> {
            Matcher post = POST.matcher(path);
            Matcher story = STORY.matcher(path);
            if (post.matches()) {
                return Optional.of(post.group(1) + "_" + post.group(2));
            }
            return story.matches() ? Optional.of(story.group(2) + "_" + story.group(1)) : Optional.empty();
        });
    }

    /** What stands in an address of Facebook behind its name. */
    private Optional<String> below(String address) {
        String web = app.settings().webUrl() + "/";
        if (address.startsWith(web)) {
            return Optional.of(address.substring(web.length()));
        }
        Matcher facebook = ON_FACEBOOK.matcher(address);
        return facebook.lookingAt() ? Optional.of(address.substring(facebook.end())) : Optional.empty();
    }

    @Override
    public Optional<String> pageOf(AccountSummary account) {
        String id = account.remoteId();
        return Optional.of(app.settings().webUrl() + "/" + (id == null ? account.handle() : id));
    }

    @Override
    public boolean shows(SeenPost seen, String text) {
        return plain(seen.text()).equals(plain(text));
    }

    private static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }
}
