package io.countersign.desk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.AskingToConnect;
import io.countersign.accounts.ConnectionAskSummary;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostSummary;
import io.countersign.signoffs.AwaitedSignature;
import io.countersign.signoffs.SignatureWatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been begun for clients that are not on board yet: who is asked to connect, which post may be the first. */
@SpringComponent
class JoiningNotes {

    private final AskingToConnect asking;
    private final SignatureWatch signatures;
    private final PostShelf posts;

    JoiningNotes(AskingToConnect asking, SignatureWatch signatures, PostShelf posts) {
        this.asking = asking;
        this.signatures = signatures;
        this.posts = posts;
    }

    Notes of(Actor manager, List<JoiningLine> lines) {
        Set<ClientId> unsigned = lines.stream()
                .filter(line ->
                        line.next().filter(JoiningStep.SIGNATURE::equals).isPresent())
                .map(line -> line.client().id())
                .collect(toSet());
        return new Notes(
                asking.open(manager),
                signatures.waiting(manager).stream()
                        .collect(toMap(one -> one.post().client(), one -> one, (first, later) -> first)),
                posts.drafts(manager, unsigned).stream()
                        .collect(toMap(PostSummary::client, one -> one, (latest, before) -> latest)));
    }

    /** What has been begun, by client. */
    record Notes(
            List<ConnectionAskSummary> asks,
            Map<ClientId, AwaitedSignature> waiting,
            Map<ClientId, PostSummary> drafts) {

        Optional<ConnectionAskSummary> asked(AccountSummary account) {
            return asks.stream()
                    .filter(ask -> ask.account().equals(account.id()))
                    .findFirst();
        }
    }
}
