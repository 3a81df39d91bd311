package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.Connecting;
import io.countersign.accounts.ConnectionWish;
import io.countersign.accounts.NetworkAnswer;
import io.countersign.accounts.NetworkName;
import io.countersign.base.Actor;
import io.countersign.base.LinkToken;
import io.countersign.sandbox.facebook.FacebookPage;
import io.countersign.sandbox.facebook.SandboxFacebook;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import io.countersign.sandbox.x.XFault;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The emulated networks of the demonstration: accounts let Countersign in the way real ones do, and people write to them. */
@Component
class DemoNetwork {

    private static final int NEVER_SEEN = 1_000;
    private static final int LONGEST_NAME = 50;

    private final SandboxX x;
    private final SandboxFacebook facebook;
    private final Connecting connecting;
    private final FreshSignIn fresh;
    private final SecureRandom random = new SecureRandom();

    DemoNetwork(SandboxX x, SandboxFacebook facebook, Connecting connecting, FreshSignIn fresh) {
        this.x = x;
        this.facebook = facebook;
        this.connecting = connecting;
        this.fresh = fresh;
    }

    /** Opens an account on X and lets its owner say yes there: asked over HTTP, answered with the keys. */
    XAccount connectX(Actor owner, AccountId account, String handle, String name) {
        XAccount onX = openX(handle, name);
        LinkToken browser = LinkToken.random(random);
        URI page = fresh.as(owner, () -> connecting.begin(owner, new ConnectionWish(account, browser, false)));
        String token = parameter(page, "oauth_token");
        connecting.finish(owner, new NetworkAnswer(NetworkName.X, token, x.sayYes(token, onX), browser));
        return onX;
    }

    /** Forgets the keys to an account. */
    void disconnect(Actor owner, AccountId account) {
        fresh.run(owner, () -> connecting.disconnect(owner, account));
    }

    private XAccount openX(String handle, String name) {
        String fitting =
                name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
        return x.find(handle).orElseGet(() -> x.create(handle, fitting));
    }

    /** Opens a Page on Facebook and lets its owner say yes there. */
    FacebookPage connectFacebook(Actor owner, AccountId account, String handle, String name) {
        FacebookPage page = facebook.find(handle).orElseGet(() -> facebook.create(handle, name));
        LinkToken browser = LinkToken.random(random);
        URI dialog = fresh.as(owner, () -> connecting.begin(owner, new ConnectionWish(account, browser, false)));
        String code = facebook.sayYes(parameter(dialog, "redirect_uri"), List.of(page));
        connecting.finish(owner, new NetworkAnswer(NetworkName.FACEBOOK, parameter(dialog, "state"), code, browser));
        return page;
    }

    private static String parameter(URI page, String name) {
        String given =
                UriComponentsBuilder.fromUri(page).build().getQueryParams().getFirst(name);
        if (given == null) {
            throw new IllegalStateException("no " + name + " in " + page);
        }
        return URLDecoder.decode(given, StandardCharsets.UTF_8);
    }

    void write(XAccount to, String person, String text) {
        x.mention(to, person, text, null);
    }

    /** Lets somebody write below the latest post of a Page. */
    void comment(FacebookPage page, String person, String text) {
        facebook.comment(facebook.posts(page).getFirst(), person, text);
    }

    /** Takes the next post, says nothing, and keeps it out of the timeline. */
    void swallowNext(XAccount account) {
        x.order(account, XFault.DROP_AFTER_STORE, 1, "", NEVER_SEEN);
    }

    /** Loses the next post on its way, so that nobody knows what became of it. */
    void loseNext(XAccount account) {
        x.order(account, XFault.DROP_WITHOUT_STORE, 1);
    }

    /** Refuses the next post. */
    void refuseNext(XAccount account) {
        x.order(account, XFault.FORBIDDEN, 1, "You are not permitted to perform this action.", 0);
    }
}
