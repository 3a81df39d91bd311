package io.countersign.desk;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountSummary;
import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.ui.Desk;
import io.countersign.posts.PostSummary;
import io.countersign.posts.Window;
import io.countersign.posts.ui.WindowWords;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Whose posts are and where they are to go, for a whole list at once. */
@SpringComponent
class PostPlaces {

    private final Clientele clientele;
    private final AccountKeeping accounts;

    PostPlaces(Clientele clientele, AccountKeeping accounts) {
        this.clientele = clientele;
        this.accounts = accounts;
    }

    /** The client and the account of a post. */
    record Place(ClientSummary client, AccountSummary account) {

        String of(PostSummary post) {
            String where = client.name() + " · "
                    + Desk.text(
                            "desk.sign.on", account.label(), account.network().title());
            Window window = post.window();
            return window == null ? where : where + " · " + new WindowWords(window, Desk.zone(), Desk.texts()).line();
        }
    }

    Function<PostSummary, Optional<Place>> of(Collection<PostSummary> posts) {
        ClientNames clients = ClientNames.of(clientele, Desk.actor());
        Map<AccountId, AccountSummary> known = posts.stream()
                .map(PostSummary::client)
                .distinct()
                .flatMap(client -> accounts.of(Desk.actor(), client).stream())
                .collect(toMap(AccountSummary::id, Function.identity()));
        return post -> Optional.ofNullable(known.get(post.account()))
                .map(account -> new Place(clients.get(post.client()), account));
    }
}
