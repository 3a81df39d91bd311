package io.countersign.agencies;

import static java.util.stream.Collectors.toMap;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.EmailAddress;
import io.countersign.base.FreshlyProved;
import io.countersign.base.LinkToken;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.identity.Reach;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations into an agency: sent, seen, sent again and taken back by those who may give what they are for. */
@Service
@Transactional
public class Inviting {

    private static final int LONGEST_NAME = 120;

    private final InvitationRows invitations;
    private final InvitationTokens tokens;
    private final Inviters inviters;
    private final Members members;
    private final MemberRoles roles;
    private final Clients clients;
    private final AgencyKeys keys;
    private final ApplicationEventPublisher events;
    private final Ledger ledger;
    private final Clock clock;

    Inviting(
            InvitationRows invitations,
            InvitationTokens tokens,
            Inviters inviters,
            Members members,
            MemberRoles roles,
            Clients clients,
            AgencyKeys keys,
            ApplicationEventPublisher events,
            Ledger ledger,
            Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.inviters = inviters;
        this.members = members;
        this.roles = roles;
        this.clients = clients;
        this.keys = keys;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The invitations the actor could have sent, the latest first: a manager's are all of the agency. */
    @Transactional(readOnly = true)
    public List<InvitationSummary> all(Actor actor) {
        Instant now = clock.instant();
        List<Invitation> mine = invitations.findAllByOrderByInvitedAtDesc().stream()
                .filter(one -> MayInvite.is(actor, one.role(), one.client()))
                .toList();
        Set<Invitation> led = inviters.stillMay(mine);
        Map<MemberId, Member> invited = members
                .findByIdIn(mine.stream().map(Invitation::member).toList())
                .stream()
                .collect(toMap(Member::id, one -> one));
        return mine.stream()
                .map(one -> one.summary(Objects.requireNonNull(invited.get(one.member())), led.contains(one), now))
                .toList();
    }

    /** Invites somebody; a letter follows. A link to hand over is in the answer and nowhere else. */
    @FreshlyProved
    public MadeInvitation invite(Actor actor, NewInvitation wanted) {
        ClientId client = wanted.client();
        MayInvite.require(actor, wanted.role(), client);
        if (client != null) {
            clients.findById(client).orElseThrow(NotFound::new);
        }
        Member invited = expected(EmailAddress.parse(wanted.email()), named(wanted.name()), wanted.role());
        refuseTwice(invited, wanted.role(), client);
        if (wanted.voice() && wanted.role() == Role.OWNER) {
            roles.save(new MemberRole(invited.id(), Role.OWNER, client, clock.instant()));
        }
        Invitation invitation = new Invitation(invited.id(), wanted.role(), client, actor.self(), clock.instant());
        if (wanted.othersRead()) {
            invitation.intoAReadMailbox(keys, reach(wanted));
        }
        invitations.save(invitation);
        return sent(actor, invitation, invited, "member.invited");
    }

    /** Where else the invited person is reached; never where staff of the agency are, nor in the mailbox itself. */
    private @Nullable Reach reach(NewInvitation wanted) {
        if (wanted.reach().isBlank()) {
            return null;
        }
        Reach reach = Reach.parse(wanted.reach());
        boolean known = reach.value().equals(EmailAddress.parse(wanted.email()).value())
                || members.findByEmail(reach.value()).stream().anyMatch(this::isStaff);
        if (known) {
            throw Refusal.by("joining.reach").asException();
        }
        return reach;
    }

    private boolean isStaff(Member member) {
        return roles.findByMemberAndEndedAtIsNull(member.id()).stream()
                .anyMatch(role -> role.role().isStaff());
    }

    /** Makes a new link and sends it; the ones before lead nowhere from now on. */
    @FreshlyProved
    public MadeInvitation again(Actor actor, InvitationId id) {
        Invitation invitation = get(actor, id);
        if (!invitation.isUnanswered()) {
            throw Refusal.by("joining.answered").asException();
        }
        tokens.end(invitation.id());
        invitation.renew(actor.self(), clock.instant());
        return sent(actor, invitation, member(invitation.member()), "member.invited.again");
    }

    /** Takes an invitation back, at once; doing so twice changes nothing. */
    @FreshlyProved
    public void revoke(Actor actor, InvitationId id) {
        Invitation invitation = get(actor, id);
        if (!invitation.isUnanswered()) {
            return;
        }
        invitation.revoke(clock.instant());
        tokens.end(invitation.id());
        Member invited = member(invitation.member());
        if (invited.isInvited()) {
            expectLess(invited);
        }
        ledger.record(actor, entry("invitation.revoked", invitation));
    }

    /** Takes from somebody who has not joined what no invitation promises any more. */
    private void expectLess(Member invited) {
        List<Invitation> left = invitations.findByMember(invited.id()).stream()
                .filter(Invitation::isUnanswered)
                .toList();
        roles.findByMemberAndEndedAtIsNull(invited.id()).stream()
                .filter(role -> left.stream().noneMatch(one -> role.isFor(one.role(), one.client())))
                .forEach(role -> role.end(clock.instant()));
        if (left.isEmpty()) {
            invited.leave(clock.instant());
        }
    }

    private MadeInvitation sent(Actor actor, Invitation invitation, Member invited, String act) {
        boolean byHand = MayInvite.holdsLink(actor, invitation.role(), invitation.client());
        LinkToken token = byHand ? tokens.make(actor.agency(), invitation.id(), InvitationLink.CameBy.HAND) : null;
        events.publishEvent(new InvitationSent(actor.agency(), invitation.id()));
        ledger.record(actor, entry(act, invitation));
        MemberSummary known = invited.summary();
        return new MadeInvitation(
                invitation.id(), known.name(), new EmailAddress(known.email()), token == null ? null : token.text());
    }

    private static Entry entry(String act, Invitation invitation) {
        Entry entry = Entry.of(act)
                .about("invitation", invitation.id())
                .with("member", invitation.member())
                .with("role", invitation.role());
        ClientId client = invitation.client();
        return client == null ? entry : entry.of(client);
    }

    private Invitation get(Actor actor, InvitationId id) {
        Invitation invitation = invitations.findById(id).orElseThrow(NotFound::new);
        MayInvite.require(actor, invitation.role(), invitation.client());
        return invitation;
    }

    private Member member(MemberId id) {
        return members.findById(id).orElseThrow(NotFound::new);
    }

    /** The member with this address, who may have left or be invited already, or a new one who is expected. */
    private Member expected(EmailAddress email, String name, Role role) {
        Member known = members.findByEmail(email.value()).stream()
                .max(Comparator.comparing(Member::isActive))
                .orElseGet(() -> members.saveAndFlush(Member.invited(name, email)));
        if (known.suspension() != null) {
            throw Refusal.by("joining.suspended", known.summary().name()).asException();
        }
        known.expect(name);
        if (!inviters.mayBecome(known, role)) {
            throw Refusal.by("joining.staff-own-no-voice", known.summary().name())
                    .asException();
        }
        return known;
    }

    private void refuseTwice(Member invited, Role role, @Nullable ClientId client) {
        String name = invited.summary().name();
        boolean open = invitations.findByMember(invited.id()).stream()
                .anyMatch(one -> one.isUnanswered() && one.role() == role && Objects.equals(one.client(), client));
        if (open) {
            throw Refusal.by("joining.invited-already", name).asException();
        }
        boolean held = invited.isActive()
                && roles.findByMemberAndEndedAtIsNull(invited.id()).stream().anyMatch(one -> one.isFor(role, client));
        if (held) {
            throw Refusal.by("joining.member-already", name).asException();
        }
    }

    private static String named(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw Refusal.by("joining.name", LONGEST_NAME).asException();
        }
        return name;
    }
}
