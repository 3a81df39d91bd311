package io.countersign.posts;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountStanding;
import io.countersign.accounts.Speaking;
import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Texts;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** By whom the words of a representative are spoken, where the client's house asks for the name. */
@Component
class Bylines {

    private final AccountKeeping accounts;
    private final HouseKeeping houses;
    private final Membership membership;
    private final Clientele clientele;
    private final AgencyDoors agencies;

    Bylines(
            AccountKeeping accounts,
            HouseKeeping houses,
            Membership membership,
            Clientele clientele,
            AgencyDoors agencies) {
        this.accounts = accounts;
        this.houses = houses;
        this.membership = membership;
        this.clientele = clientele;
        this.agencies = agencies;
    }

    /** The line below a post; empty where its writer does not speak for somebody. */
    String of(Actor actor, Post post) {
        return of(actor, post.client(), post.account(), post.author());
    }

    String of(Actor actor, ClientId client, AccountId account, MemberId writer) {
        if (!houses.current(actor, client).rules().byName()) {
            return "";
        }
        AccountStanding standing = accounts.standingOf(actor, account, writer);
        if (!standing.isRepresentative() || !standing.mandated().contains(Speaking.POSTS)) {
            return "";
        }
        return Texts.in(agencies.get(actor.agency()).locale())
                .get(
                        "posts.by-name",
                        Objects.requireNonNull(
                                        membership.named(actor, List.of(writer)).get(writer))
                                .name(),
                        clientele.get(actor, client).name());
    }
}
