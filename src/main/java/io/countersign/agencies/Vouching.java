package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.FreshlyProved;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.identity.KeyChannel;
import io.countersign.identity.KeyOrigins;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets another person of a client confirm that an owner's key is in the owner's hands. Nobody who works for the agency
 * can, nobody for themselves, and nobody who came later than the invitation that is in doubt.
 */
@Service
@Transactional
public class Vouching {

    private final Members members;
    private final MemberRoles roles;
    private final InvitationRows invitations;
    private final KeyOrigins origins;
    private final Ledger ledger;

    Vouching(Members members, MemberRoles roles, InvitationRows invitations, KeyOrigins origins, Ledger ledger) {
        this.members = members;
        this.roles = roles;
        this.invitations = invitations;
        this.origins = origins;
        this.ledger = ledger;
    }

    /** The owners among the actor's own people whose key is in doubt. */
    @Transactional(readOnly = true)
    public List<MemberSummary> waiting(Actor actor) {
        return clients(actor).stream()
                .flatMap(client -> roles.findByClientAndRoleAndEndedAtIsNull(client, Role.OWNER).stream())
                .map(MemberRole::member)
                .filter(owner -> !owner.equals(actor.self()))
                .distinct()
                .map(owner -> members.findById(owner).orElseThrow())
                .filter(Member::isActive)
                .filter(owner -> !origins.isOwn(owner.personId()))
                .map(Member::summary)
                .toList();
    }

    /** Confirms that the owner is who they are taken for; where nothing is in doubt, nothing changes. */
    @FreshlyProved
    public void vouch(Actor actor, MemberId id) {
        MemberRole owned = roles.findByMemberAndEndedAtIsNull(id).stream()
                .filter(role -> role.role() == Role.OWNER && clients(actor).contains(role.client()))
                .findFirst()
                .orElseThrow(NotFound::new);
        requireAnother(actor, id);
        Member owner = members.findById(id).orElseThrow();
        if (!owner.isActive() || origins.isOwn(owner.personId())) {
            return;
        }
        requireEarlier(actor, owner);
        origins.confirm(owner.personId(), KeyChannel.COLLEAGUE);
        ledger.record(
                actor,
                Entry.of("key.vouched")
                        .of(Objects.requireNonNull(owned.client()))
                        .about("member", id)
                        .with("member", id));
    }

    private static Set<ClientId> clients(Actor actor) {
        return Stream.of(actor.standing().owned(), actor.standing().colleagueOf())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void requireAnother(Actor actor, MemberId owner) {
        PersonId person = actor.person().orElseThrow();
        if (actor.standing().isStaff() || actor.self().equals(owner) || !origins.isOwn(person)) {
            throw Refusal.by("joining.vouch-another").asException();
        }
    }

    /** Whoever reads the mailbox could invite a helper after the owner, but not before. */
    private void requireEarlier(Actor actor, Member owner) {
        Member voucher = members.findById(actor.self()).orElseThrow();
        boolean later = invitations.findByMember(owner.id()).stream().anyMatch(one -> !voucher.joinedBefore(one));
        if (later) {
            throw Refusal.by("joining.vouch-later").asException();
        }
    }
}
