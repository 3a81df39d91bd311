package io.countersign.bench;

import io.countersign.posts.RevisionId;
import java.io.IOException;
import java.util.Map;
import org.jsoup.nodes.Document;

/** An owner on a phone: signs in once, lets Countersign in on X, then looks at each post and signs it. */
final class ScriptedOwner {

    private static final String SIGNATURE = "form[action$=/signature]";

    private final Browser browser = new Browser();
    private final String address;
    private final String agency;
    private final String password;

    ScriptedOwner(String address, String agency, String password) {
        this.address = address;
        this.agency = agency;
        this.password = password;
    }

    void signIn(String email) throws IOException, InterruptedException {
        Document form = browser.open(address + "/signin?to=/" + agency + "/sign");
        browser.submit(form, "form[action=/signin]", Map.of("email", email, "password", password));
    }

    /** Says yes on X's own page; Countersign asks there and takes the answer back. */
    void connect(String account, String handle) throws IOException, InterruptedException {
        Document before = browser.open(address + "/connect/x/" + agency + "/" + account);
        Document onward = browser.send(before, "form[action$=" + account + "]", Map.of());
        Document question = browser.open(onward.select("main a").attr("href"));
        String callback = browser.press(
                question, "form[action$=/oauth/authorize]", Map.of("account", handle, "decision", "authorize"));
        Document after = browser.open(browser.lead(callback));
        if (after.selectFirst(".flash.good") == null) {
            throw new IOException("not connected: " + after.text());
        }
    }

    /** Looks at every card of the stack, then signs all of them with the password. */
    void sign(RevisionId revision) throws IOException, InterruptedException {
        Document page = browser.open(address + "/" + agency + "/sign");
        while (page.selectFirst(SIGNATURE) == null) {
            page = browser.submit(page, "form:has(input[name=ok]):has(button.primary)", Map.of());
        }
        Document signed = browser.submit(page, SIGNATURE, Map.of("password", password));
        if (!signed.location().contains(revision.text())) {
            throw new IOException("not signed: " + signed.text());
        }
    }
}
