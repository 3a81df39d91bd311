package io.countersign.posts;

import io.countersign.accounts.AccountKeeping;
import io.countersign.base.Actor;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Enters into the agency's record what happened to a post, each time with the account it is for. */
@Component
class PostRecord {

    private final Ledger ledger;
    private final AccountKeeping accounts;

    PostRecord(Ledger ledger, AccountKeeping accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    void enter(Actor actor, Post post, String act) {
        enter(actor, post, act, UnaryOperator.identity());
    }

    void enter(Actor actor, Post post, String act, UnaryOperator<Entry> facts) {
        Entry entry = Entry.of(act)
                .of(post.client())
                .about("post", post.id())
                .with("handle", accounts.get(actor, post.account()).handle());
        ledger.record(actor, facts.apply(entry));
    }
}
