package io.countersign.agencies;

import io.countersign.base.Actor;
import io.countersign.base.FreshlyProved;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import io.countersign.base.Role;
import io.countersign.ledger.Entry;
import io.countersign.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of an agency: its managers say who manages and who is a VA, suspend somebody and take them back. */
@Service
@Transactional
public class Staffing {

    private final Members members;
    private final MemberRoles roles;
    private final ClientAssignments assignments;
    private final Managers managers;
    private final ObjectProvider<StandingStop> hanging;
    private final Ledger ledger;
    private final Clock clock;

    Staffing(
            Members members,
            MemberRoles roles,
            ClientAssignments assignments,
            Managers managers,
            ObjectProvider<StandingStop> hanging,
            Ledger ledger,
            Clock clock) {
        this.members = members;
        this.roles = roles;
        this.assignments = assignments;
        this.managers = managers;
        this.hanging = hanging;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes one of the staff a manager, or a VA; what they were before ends with it. A new VA begins without clients: a
     * manager says for whom they work.
     */
    @FreshlyProved
    public void become(Actor actor, MemberId id, Role role) {
        actor.requireManager();
        if (!role.isStaff()) {
            throw Refusal.by("joining.whose").asException();
        }
        Member member = staff(id);
        if (role == Role.MANAGER) {
            managers.requireStillOne(actor);
        } else {
            managers.requireAnotherThan(member, actor);
        }
        List<MemberRole> before = staffRoles(id);
        if (before.stream().allMatch(one -> one.role() == role)) {
            return;
        }
        hanging.forEach(stop -> stop.before(id));
        before.forEach(one -> one.end(clock.instant()));
        assignments.findByMemberAndEndedAtIsNull(id).forEach(one -> one.end(clock.instant()));
        roles.save(new MemberRole(id, role, null, clock.instant()));
        before.forEach(one -> ledger.record(actor, entry("role.ended", id).with("role", one.role())));
        ledger.record(actor, entry("role.granted", id).with("role", role));
    }

    /** Suspends one of the staff: from now on they may do nothing here, and keep what they hold for later. */
    @FreshlyProved
    public void suspend(Actor actor, MemberId id) {
        actor.requireManager();
        Member member = staff(id);
        managers.requireAnotherThan(member, actor);
        hanging.forEach(stop -> stop.before(id));
        if (member.suspend(actor.self(), clock.instant())) {
            ledger.record(actor, entry("member.suspended", id));
        }
    }

    /** Takes back somebody who is suspended, with all they held before. */
    @FreshlyProved
    public void takeBack(Actor actor, MemberId id) {
        actor.requireManager();
        if (staff(id).takeBack()) {
            ledger.record(actor, entry("member.taken.back", id));
        }
    }

    private Member staff(MemberId id) {
        Member member = members.findById(id).filter(Member::belongs).orElseThrow(NotFound::new);
        if (staffRoles(id).isEmpty()) {
            throw Refusal.by("agencies.staff-only", member.summary().name()).asException();
        }
        return member;
    }

    private List<MemberRole> staffRoles(MemberId id) {
        return roles.findByMemberAndEndedAtIsNull(id).stream()
                .filter(one -> one.role().isStaff())
                .toList();
    }

    private static Entry entry(String act, MemberId member) {
        return Entry.of(act).about("member", member).with("member", member);
    }
}
