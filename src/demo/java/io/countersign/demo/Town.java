package io.countersign.demo;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKeeping;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.accounts.NewAccount;
import io.countersign.agencies.AgencySummary;
import io.countersign.agencies.ClientKind;
import io.countersign.agencies.Clientele;
import io.countersign.agencies.HouseKeeping;
import io.countersign.agencies.HouseRules;
import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.Role;
import io.countersign.demo.Cast.Player;
import io.countersign.demo.DemoPeople.DemoPerson;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Brings the people of the demonstration together: staff, clients with their owners, their accounts and house sheets. */
@Component
class Town {

    private final Membership membership;
    private final Clientele clientele;
    private final AccountKeeping accounts;
    private final HouseKeeping houses;
    private final FreshSignIn fresh;

    Town(Membership membership, Clientele clientele, AccountKeeping accounts, HouseKeeping houses, FreshSignIn fresh) {
        this.membership = membership;
        this.clientele = clientele;
        this.accounts = accounts;
        this.houses = houses;
        this.fresh = fresh;
    }

    /** Everybody who signs in, by who they are in the demonstration. */
    record Crowd(AgencySummary agency, Map<DemoPerson, PersonId> people) {

        Actor actor(DemoPerson person) {
            return Actor.of(agency.id(), id(person));
        }

        PersonId id(DemoPerson person) {
            return Objects.requireNonNull(people.get(person));
        }
    }

    Cast hire(Crowd crowd) {
        Actor rosa = crowd.actor(DemoPeople.ROSA);
        return new Cast(
                new Player(rosa, membership.self(rosa).id()),
                staff(crowd, rosa, DemoPeople.MAX, Role.MANAGER),
                staff(crowd, rosa, DemoPeople.ANA, Role.VA),
                staff(crowd, rosa, DemoPeople.JUN, Role.VA),
                staff(crowd, rosa, DemoPeople.FEMI, Role.VA));
    }

    private Player staff(Crowd crowd, Actor rosa, DemoPerson person, Role role) {
        MemberId member =
                fresh.as(rosa, () -> membership.addStaff(rosa, crowd.id(person), person.name(), person.email(), role));
        return new Player(crowd.actor(person), member);
    }

    /** Takes a client in, with its owner and the VAs who work for it. */
    DemoClient takeIn(Crowd crowd, DemoPerson owner, String name, ClientKind kind, Player... vas) {
        Actor rosa = crowd.actor(DemoPeople.ROSA);
        ClientId id = clientele.add(rosa, name, kind, owner.zone());
        Player speaker = person(crowd, id, owner, Role.OWNER);
        for (Player va : vas) {
            fresh.run(rosa, () -> clientele.assign(rosa, id, va.member()));
        }
        return new DemoClient(id, name, owner.zone(), speaker);
    }

    /** Takes in one more of a client's people. */
    Player person(Crowd crowd, ClientId client, DemoPerson person, Role role) {
        Actor rosa = crowd.actor(DemoPeople.ROSA);
        MemberId member = fresh.as(
                rosa,
                () -> membership.addClientPerson(rosa, client, crowd.id(person), person.name(), person.email(), role));
        return new Player(crowd.actor(person), member);
    }

    AccountId personal(Actor manager, DemoClient client, NetworkName network, String handle, String name) {
        return account(manager, client, new NewAccount(network, AccountKind.PERSONAL, handle, name));
    }

    AccountId corporate(Actor manager, DemoClient client, NetworkName network, String handle, String name) {
        return account(manager, client, new NewAccount(network, AccountKind.CORPORATE, handle, name));
    }

    private AccountId account(Actor manager, DemoClient client, NewAccount account) {
        return accounts.add(manager, client.id(), account, client.speaker().member());
    }

    /** Writes the next version of a client's house sheet. */
    void houseSheet(Actor writer, DemoClient client, HouseRules rules) {
        houses.write(writer, client.id(), houses.current(writer, client.id()).number(), rules);
    }
}
