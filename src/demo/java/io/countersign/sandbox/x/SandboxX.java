package io.countersign.sandbox.x;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The emulated X seen from behind: for demonstration data and tests, which set its stage and look at what arrived. To be
 * called outside the application's transactions.
 */
@Service
public class SandboxX {

    private static final List<String> TABLES = List.of("fault", "rate", "mention", "post", "media", "token", "account");

    private final Accounts accounts;
    private final Tokens tokens;
    private final Posts posts;
    private final Posting posting;
    private final Pictures pictures;
    private final Faults faults;
    private final Rates rates;
    private final JdbcTemplate jdbc;

    SandboxX(
            Accounts accounts,
            Tokens tokens,
            Posts posts,
            Posting posting,
            Pictures pictures,
            Faults faults,
            Rates rates,
            JdbcTemplate jdbc) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.posts = posts;
        this.posting = posting;
        this.pictures = pictures;
        this.faults = faults;
        this.rates = rates;
        this.jdbc = jdbc;
    }

    /** A new account with an id of the network's choice. */
    public XAccount create(String handle, String name) {
        return accounts.create(handle, name);
    }

    public XAccount create(long id, String handle, String name) {
        return accounts.create(id, handle, name, false);
    }

    /** The accounts somebody can sign in with, by handle; invented people are not among them. */
    public List<XAccount> accounts() {
        return accounts.customers();
    }

    public Optional<XAccount> find(String handle) {
        return accounts.find(handle);
    }

    /** An access token as the sign-in would give it, without the sign-in. */
    public XToken issueToken(XAccount account) {
        return tokens.access(account);
    }

    /** Says yes on the sign-in page for an application that waits there; the verifier is what the page hands back. */
    public String sayYes(String token, XAccount account) {
        return tokens.authorize(token, account)
                .orElseThrow(() -> new IllegalStateException("nobody waits with this token"));
    }

    /** Ends every access token of an account, as its owner can at any time. */
    public void revokeTokens(XAccount account) {
        tokens.revoke(account);
    }

    /** What an account wrote and has not deleted, newest first. */
    public List<XPost> posts(XAccount account) {
        return posts.of(account);
    }

    /** What others wrote to or about an account, newest first. */
    public List<XPost> mentions(XAccount account) {
        return posts.mentioning(account);
    }

    /** The pictures of a post in their order, with the descriptions they have now. */
    public List<XPicture> pictures(XPost post) {
        return pictures.all(post.mediaIds());
    }

    /** Lets an invented person write to an account: in reply to a post, or to nothing in particular. */
    public XPost mention(XAccount account, String person, String text, @Nullable Long replyTo) {
        String address = "@" + account.handle();
        String addressed = text.contains(address) ? text : address + " " + text;
        return posting.post(accounts.person(person), new Posting.Wish(addressed, List.of(), replyTo, 0));
    }

    /** Makes the next posts of an account go wrong in the usual way of that failure. */
    public void order(XAccount account, XFault fault, int times) {
        order(account, fault, times, "", 0);
    }

    /**
     * Makes the next posts of an account go wrong. The detail is the text of a refusal or the seconds to wait after a
     * 429; a stored post stays out of the timeline for so many reads by the API.
     */
    public void order(XAccount account, XFault fault, int times, String detail, int hiddenReads) {
        faults.order(account.id(), fault, times, detail, hiddenReads);
    }

    /** Takes back every failure still ordered for an account. */
    public void cancelFaults(XAccount account) {
        faults.cancel(account.id());
    }

    /** How many requests to post ever arrived in the name of an account, refused ones and ones with a bad signature too. */
    public long postsReceived(XAccount account) {
        return rates.received(account, Call.POST);
    }

    /** Forgets everything. */
    public void clear() {
        TABLES.forEach(table -> jdbc.update("delete from sandbox_x_" + table));
    }
}
