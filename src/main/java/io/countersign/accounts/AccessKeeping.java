package io.countersign.accounts;

import io.countersign.agencies.Membership;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The access cards: noted and confirmed by staff, given and ended by the owner of the account; no password is ever kept. */
@Service
@Transactional
public class AccessKeeping {

    private final SocialAccounts accounts;
    private final AccessCards cards;
    private final Membership membership;
    private final Ledger ledger;
    private final Clock clock;

    AccessKeeping(SocialAccounts accounts, AccessCards cards, Membership membership, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.membership = membership;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Notes by which way somebody gets in already. */
    public AccessCardId note(Actor actor, NewAccessCard words) {
        SocialAccount account = workedOn(actor, words.account());
        requireFree(actor, account, words.holder(), words.way());
        if (!membership.isOf(actor, account.client(), words.grantedBy())) {
            throw new NotFound();
        }
        AccessCard card = cards.save(AccessCard.noted(account.client(), words, actor.self(), clock.instant()));
        record(actor, "access.noted", account, card);
        return card.id();
    }

    /** Asks the owner of the account to let somebody in; who asked before is not asked twice. */
    public AccessCardId ask(Actor actor, AccountId id, MemberId holder, WayIn way) {
        SocialAccount account = workedOn(actor, id);
        requireFree(actor, account, holder, way);
        AccessCard card =
                cards.save(AccessCard.asked(account.client(), id, holder, way, actor.self(), clock.instant()));
        record(actor, "access.asked", account, card);
        return card.id();
    }

    /** The owner says that somebody is in now. */
    public void given(Actor actor, AccessCardId id) {
        AccessCard card = visible(actor, id);
        SocialAccount account = account(card);
        if (!account.owner().equals(actor.self())) {
            throw Refusal.by("accounts.card-owner").liftedBy("base.lift.owner").asException();
        }
        card.given(actor.self(), clock.instant());
        record(actor, "access.given", account, card);
    }

    /** Notes that a way in still works. */
    public void confirm(Actor actor, AccessCardId id) {
        AccessCard card = visible(actor, id);
        actor.requireWorksFor(card.client());
        card.confirm(actor.self(), clock.instant());
        record(actor, "access.confirmed", account(card), card);
    }

    /** Ends a card, or the wish for one: the owner of the account may, and who works for the client. */
    public void end(Actor actor, AccessCardId id) {
        AccessCard card = visible(actor, id);
        SocialAccount account = account(card);
        if (!account.owner().equals(actor.self())) {
            actor.requireWorksFor(card.client());
        }
        card.end(actor.self(), clock.instant());
        record(actor, "access.ended", account, card);
    }

    /** The cards of an account that nobody has ended, those that are only asked for too. */
    @Transactional(readOnly = true)
    public List<AccessSummary> on(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(account.client());
        return cards.findByAccountAndEndedAtIsNullOrderByMadeAt(id).stream()
                .map(AccessCard::summary)
                .toList();
    }

    /** The cards by which anybody gets in that nobody has ended; for managers. */
    @Transactional(readOnly = true)
    public List<AccessSummary> of(Actor actor, MemberId holder) {
        actor.requireManager();
        return cards.findByHolderAndEndedAtIsNullOrderByMadeAt(holder).stream()
                .filter(card -> actor.standing().sees(card.client()))
                .map(AccessCard::summary)
                .toList();
    }

    /** One card, for whoever sees its client. */
    @Transactional(readOnly = true)
    public AccessSummary get(Actor actor, AccessCardId id) {
        return visible(actor, id).summary();
    }

    /** What the acting member is asked for: to let somebody into an account of her own. */
    @Transactional(readOnly = true)
    public List<AccessSummary> askedOf(Actor actor) {
        return accounts.findByOwnerOrderByDisplayName(actor.self()).stream()
                .filter(account -> actor.standing().sees(account.client()))
                .flatMap(account -> cards.findByAccountAndEndedAtIsNullOrderByMadeAt(account.id()).stream())
                .map(AccessCard::summary)
                .filter(AccessSummary::isAskedFor)
                .toList();
    }

    /** Which ways in are still to be taken back where the work is over: for the client's people, and for managers. */
    @Transactional(readOnly = true)
    public List<WayLeft> left(Actor actor, ClientId client) {
        requireSeesWaysLeft(actor, client);
        return accounts.findByClientOrderByDisplayName(client).stream()
                .flatMap(account -> cards.findByAccountAndEndedAtIsNullOrderByMadeAt(account.id()).stream()
                        .map(AccessCard::summary)
                        .filter(card -> !card.isAskedFor())
                        .map(card -> new WayLeft(card, account.summary())))
                .toList();
    }

    /** Ticks a way in off: one of the client's own people has taken it back on the network. */
    public void takenBack(Actor actor, AccessCardId id) {
        AccessCard card = visible(actor, id);
        if (!isOfTheClient(actor, card.client())) {
            throw Refusal.by("accounts.card-theirs").liftedBy("base.lift.owner").asException();
        }
        card.end(actor.self(), clock.instant());
        record(actor, "access.ended", account(card), card);
    }

    private static void requireSeesWaysLeft(Actor actor, ClientId client) {
        boolean parted = actor.standing().manager() && actor.standing().left().contains(client);
        if (!parted) {
            actor.requireSees(client);
        }
    }

    private static boolean isOfTheClient(Actor actor, ClientId client) {
        return actor.standing().owned().contains(client)
                || actor.standing().colleagueOf().contains(client);
    }

    private void requireFree(Actor actor, SocialAccount account, MemberId holder, WayIn way) {
        AccountSummary summary = account.summary();
        if (!membership.isOf(actor, account.client(), holder)) {
            throw new NotFound();
        }
        if (!way.leadsInto(summary.network(), summary.kind())) {
            throw Refusal.by("accounts.card-way", summary.network().title(), summary.label())
                    .asException();
        }
        Instant now = clock.instant();
        boolean there = cards.findByAccountAndHolderAndEndedAtIsNull(account.id(), holder).stream()
                .anyMatch(one -> one.way() == way && !one.summary().isExpiredAt(now));
        if (there) {
            throw Refusal.by("accounts.card-there").asException();
        }
    }

    private SocialAccount workedOn(Actor actor, AccountId id) {
        SocialAccount account = accounts.findById(id).orElseThrow(NotFound::new);
        actor.requireWorksFor(account.client());
        return account;
    }

    private AccessCard visible(Actor actor, AccessCardId id) {
        AccessCard card = cards.findById(id).orElseThrow(NotFound::new);
        actor.requireSees(card.client());
        return card;
    }

    private SocialAccount account(AccessCard card) {
        return accounts.findById(card.account()).orElseThrow(NotFound::new);
    }

    private void record(Actor actor, String act, SocialAccount account, AccessCard card) {
        ledger.record(
                actor,
                Entry.of(act)
                        .of(account.client())
                        .about("account", account.id())
                        .with("member", card.holder())
                        .with("handle", account.summary().handle())
                        .with("way", card.way()));
    }
}
