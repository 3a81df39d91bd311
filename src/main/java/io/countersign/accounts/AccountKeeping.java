package io.countersign.accounts;

import static java.util.stream.Collectors.toSet;

import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Standing;
import io.countersign.base.Way;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the clients: noted by staff, each with the one person whose voice it is. */
@Service
@Transactional
public class AccountKeeping {

    private final SocialAccounts accounts;
    private final Mandates mandates;
    private final Membership membership;
    private final Ledger ledger;
    private final Clock clock;

    AccountKeeping(SocialAccounts accounts, Mandates mandates, Membership membership, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.membership = membership;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Notes an account of a client; its owner must be one of the client's owners. */
    public AccountId add(Actor actor, ClientId client, NewAccount account, MemberId owner) {
        actor.requireWorksFor(client);
        if (membership.ownersOf(actor, client).stream()
                .noneMatch(one -> one.id().equals(owner))) {
            throw Refusal.by("accounts.owner-of-client").asException();
        }
        return note(actor, client, account, owner);
    }

    /** Notes an account that an owner brings along: it speaks with the own voice. */
    public AccountId bring(Actor actor, ClientId client, NewAccount account) {
        actor.requireGoesOn(client);
        if (!actor.standing().owned().contains(client)) {
            throw Refusal.by("accounts.owner-of-client").asException();
        }
        return note(actor, client, account, actor.self());
    }

    /** The accounts of a client, for whoever sees the client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public List<AccountSummary> of(Actor actor, ClientId client) {
        actor.requireSees(client);
        return accounts.findByClientOrderByDisplayName(client).stream()
                .map(SocialAccount::summary)
                .toList();
    }

    /** The accounts of all clients the actor sees. */
    @Transactional(readOnly = true)
    public List<AccountSummary> all(Actor actor) {
        return accounts.findAllByOrderByDisplayName().stream()
                .filter(account -> actor.standing().sees(account.client()))
                .map(SocialAccount::summary)
                .toList();
    }

    /** The accounts that speak with the acting member's own voice. */
    @Transactional(readOnly = true)
    public List<AccountSummary> mine(Actor actor) {
        return accounts.findByOwnerOrderByDisplayName(actor.self()).stream()
                .filter(account -> actor.standing().sees(account.client()))
                .map(SocialAccount::summary)
                .toList();
    }

    /** One account, for whoever sees its client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public AccountSummary get(Actor actor, AccountId id) {
        return visible(actor, id).summary();
    }

    /** What the acting member is to an account right now. */
    @Transactional(readOnly = true)
    @AlsoFor(Way.LINK)
    public AccountStanding standing(Actor actor, AccountId id) {
        SocialAccount account = visible(actor, id);
        return new AccountStanding(
                account.summary(),
                isOwner(account, actor.self()),
                mandated(account, actor.self()),
                actor.standing().worksFor(account.client()),
                isOfTheClient(actor.standing(), account.client()));
    }

    /** What any member is to an account right now: for giving work and for checking a signer. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public AccountStanding standingOf(Actor actor, AccountId id, MemberId member) {
        SocialAccount account = visible(actor, id);
        boolean staff = !actor.isSystem()
                && membership.staffOf(actor, account.client()).stream()
                        .anyMatch(one -> one.id().equals(member));
        return new AccountStanding(
                account.summary(), isOwner(account, member), mandated(account, member), staff, false);
    }

    /** Everybody who may speak so on the account now: its owner, then who holds a mandate for it and is still of the client. */
    @Transactional(readOnly = true)
    @AlsoFor({Way.LINK, Way.SYSTEM})
    public List<MemberId> speakers(Actor actor, AccountId id, Speaking way) {
        SocialAccount account = visible(actor, id);
        List<MemberId> speakers = new ArrayList<>(List.of(account.owner()));
        mandates.findByAccount(id).stream()
                .filter(mandate -> mandate.scope().covers(way) && account.grants(mandate, clock.instant()))
                .map(Mandate::representative)
                .filter(one -> !speakers.contains(one) && membership.isOf(actor, account.client(), one))
                .forEach(speakers::add);
        return List.copyOf(speakers);
    }

    private AccountId note(Actor actor, ClientId client, NewAccount account, MemberId owner) {
        refuseTwice(client, account);
        SocialAccount added = accounts.save(new SocialAccount(client, account, owner, clock.instant()));
        ledger.record(
                actor,
                Entry.of("account.added")
                        .of(client)
                        .about("account", added.id())
                        .with("network", account.network())
                        .with("handle", account.handle())
                        .with("kind", account.kind()));
        return added.id();
    }

    private void refuseTwice(ClientId client, NewAccount account) {
        boolean known = accounts.findByClientOrderByDisplayName(client).stream()
                .map(SocialAccount::summary)
                .anyMatch(one ->
                        one.network() == account.network() && one.handle().equalsIgnoreCase(account.handle()));
        if (known) {
            throw Refusal.by("accounts.noted-already", account.network().title(), account.handle())
                    .asException();
        }
    }

    private SocialAccount visible(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        return account;
    }

    /** Whether somebody is one of the client's own people: a colleague, or the owner of another account of it. */
    private static boolean isOfTheClient(Standing standing, ClientId client) {
        return standing.colleagueOf().contains(client) || standing.owned().contains(client);
    }

    private boolean isOwner(SocialAccount account, MemberId member) {
        return account.owner().equals(member);
    }

    private Set<Speaking> mandated(SocialAccount account, MemberId member) {
        List<MandateScope> held = mandates.findByAccountAndRepresentative(account.id(), member).stream()
                .filter(mandate -> account.grants(mandate, clock.instant()))
                .map(Mandate::scope)
                .toList();
        return Stream.of(Speaking.values())
                .filter(way -> held.stream().anyMatch(scope -> scope.covers(way)))
                .collect(toSet());
    }
}
