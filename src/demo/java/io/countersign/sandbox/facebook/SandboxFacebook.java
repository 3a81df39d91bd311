package io.countersign.sandbox.facebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** The emulated Facebook seen from behind: for demonstration data and tests, outside the application's transactions. */
@Service
public class SandboxFacebook {

    private static final List<String> TABLES = List.of("fault", "comment", "post", "photo", "token", "page");

    private final Pages pages;
    private final Tokens tokens;
    private final Posts posts;
    private final Photos photos;
    private final Comments comments;
    private final Faults faults;
    private final JdbcTemplate jdbc;

    SandboxFacebook(
            Pages pages,
            Tokens tokens,
            Posts posts,
            Photos photos,
            Comments comments,
            Faults faults,
            JdbcTemplate jdbc) {
        this.pages = pages;
        this.tokens = tokens;
        this.posts = posts;
        this.photos = photos;
        this.comments = comments;
        this.faults = faults;
        this.jdbc = jdbc;
    }

    /** A new Page, with a handle or without one. */
    public FacebookPage create(@Nullable String handle, String name) {
        return pages.create(handle, name);
    }

    public List<FacebookPage> pages() {
        return pages.all();
    }

    /** The Page with this id or handle. */
    public Optional<FacebookPage> find(String given) {
        return pages.find(given);
    }

    /** Says yes in the login dialog for these Pages; the code is what the dialog hands back. */
    public String sayYes(String redirect, List<FacebookPage> chosen) {
        return tokens.issue(
                Tokens.Kind.CODE, chosen.stream().map(FacebookPage::id).toList(), redirect);
    }

    /** A token of a Page as the sign-in would give it, without the sign-in. */
    public String issueToken(FacebookPage page) {
        return tokens.issue(Tokens.Kind.PAGE, List.of(page.id()), "");
    }

    /** Ends every token of a Page, as whoever manages it can at any time. */
    public void revokeTokens(FacebookPage page) {
        tokens.revoke(page.id());
    }

    /** What stands on a Page, newest first. */
    public List<FacebookPost> posts(FacebookPage page) {
        return posts.of(page);
    }

    public List<FacebookPhoto> photos(FacebookPost post) {
        return photos.all(post.photos());
    }

    public List<FacebookComment> comments(FacebookPost post) {
        return comments.below(post);
    }

    /** Lets an invented person write below a post. */
    public void comment(FacebookPost post, String person, String text) {
        comments.add(post, person, text);
    }

    /** Makes the next posts on a Page go wrong in the usual way of that failure. */
    public void order(FacebookPage page, FacebookFault fault, int times) {
        order(page, fault, times, "", 0);
    }

    /**
     * Makes the next posts on a Page go wrong. The detail is the code and the text of a refusal, or the minutes to wait
     * for; a stored post stays out of what the API reads for so many reads.
     */
    public void order(FacebookPage page, FacebookFault fault, int times, String detail, int hiddenReads) {
        faults.order(page.id(), fault, times, detail, hiddenReads);
    }

    public void cancelFaults(FacebookPage page) {
        faults.cancel(page.id());
    }

    /** How many requests to post ever arrived for a Page, refused ones too. */
    public long postsReceived(FacebookPage page) {
        return pages.find(page.id()).map(FacebookPage::received).orElse(0L);
    }

    /** Forgets everything. */
    public void clear() {
        TABLES.forEach(table -> jdbc.update("delete from sandbox_facebook_" + table));
    }
}
