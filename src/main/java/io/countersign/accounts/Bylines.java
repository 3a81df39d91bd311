package io.countersign.accounts;

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

/** By whom the words of a representative are spoken, where the client's house asks for the name: NAME for CLIENT. */
@Component
public class Bylines {

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

    /** The line below what somebody says on an account in this way; empty where they speak for nobody but themselves. */
    public String of(Actor actor, AccountSummary account, MemberId speaker, Speaking way) {
        ClientId client = account.client();
        if (!houses.current(actor, client).rules().byName()) {
            return "";
        }
        AccountStanding standing = accounts.standingOf(actor, account.id(), speaker);
        if (!standing.isRepresentative() || !standing.mandated().contains(way)) {
            return "";
        }
        return Texts.in(agencies.get(actor.agency()).locale())
                .get(
                        "accounts.by-name",
                        Objects.requireNonNull(membership
                                        .named(actor, List.of(speaker))
                                        .get(speaker))
                                .name(),
                        clientele.get(actor, client).name());
    }
}
