package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.Connecting;
import io.countersign.base.Actor;
import io.countersign.sandbox.x.SandboxX;
import io.countersign.sandbox.x.XAccount;
import io.countersign.sandbox.x.XFault;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The emulated X of the demonstration: accounts let Countersign in the way real ones do, and people write to them. */
@Component
class DemoNetwork {

    private static final int NEVER_SEEN = 1_000;
    private static final int LONGEST_NAME = 50;

    private final SandboxX x;
    private final Connecting connecting;

    DemoNetwork(SandboxX x, Connecting connecting) {
        this.x = x;
        this.connecting = connecting;
    }

    /** Opens an account on X that nobody has connected yet. */
    XAccount open(String handle, String name) {
        String fitting =
                name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
        return x.find(handle).orElseGet(() -> x.create(handle, fitting));
    }

    /** Asks X over HTTP, lets the owner say yes, and takes the keys. */
    void connect(Actor owner, AccountId account, XAccount onX) {
        URI page = connecting.begin(owner, account);
        String token =
                UriComponentsBuilder.fromUri(page).build().getQueryParams().getFirst("oauth_token");
        if (token == null) {
            throw new IllegalStateException("no token in " + page);
        }
        connecting.finish(owner, token, x.sayYes(token, onX));
    }

    void write(XAccount to, String person, String text) {
        x.mention(to, person, text, null);
    }

    /** Takes the next post, says nothing, and keeps it out of the timeline. */
    void swallowNext(XAccount account) {
        x.order(account, XFault.DROP_AFTER_STORE, 1, "", NEVER_SEEN);
    }
}
