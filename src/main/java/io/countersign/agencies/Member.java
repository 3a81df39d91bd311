package io.countersign.agencies;

import io.countersign.base.EmailAddress;
import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import io.countersign.base.TenantRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person in an agency; what the person may do there are its {@link MemberRole}s. */
@Entity
class Member extends TenantRow {

    @EmbeddedId
    private MemberId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable PersonId person;

    private String name;
    private String email;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "suspended_at", insertable = false)
    private @Nullable Instant suspendedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "suspended_by", insertable = false))
    private @Nullable MemberId suspendedBy;

    protected Member() {}

    Member(PersonId person, String name, String email, Instant now) {
        this.id = MemberId.random();
        this.person = person;
        this.name = name;
        this.email = email;
        this.joinedAt = now;
    }

    /** Somebody who is invited: named, but nobody who could act. */
    static Member invited(String name, EmailAddress email) {
        Member member = new Member();
        member.id = MemberId.random();
        member.name = name;
        member.email = email.value();
        return member;
    }

    /** Takes the person into the membership: for the first time, or once more after having left. */
    void join(PersonId joining, String called, Instant now) {
        if (person != null && !person.equals(joining)) {
            throw new IllegalStateException("this membership is another person's");
        }
        person = joining;
        name = called;
        joinedAt = joinedAt == null || leftAt != null ? now : joinedAt;
        leftAt = null;
    }

    /** Is expected once more by this name, where the one before was taken back; who has joined keeps the own name. */
    void expect(String called) {
        if (person == null) {
            name = called;
            leftAt = null;
        }
    }

    boolean isInvited() {
        return person == null && leftAt == null;
    }

    MemberId id() {
        return id;
    }

    /** Whether the membership has begun and not ended, suspended or not. */
    boolean belongs() {
        return person != null && leftAt == null;
    }

    /** Whether the member may do anything here now. */
    boolean isActive() {
        return belongs() && suspendedAt == null;
    }

    /** The person behind an active membership. */
    PersonId personId() {
        return Objects.requireNonNull(person);
    }

    /** Whether the member was there before this invitation was first sent or sent again. */
    boolean joinedBefore(Invitation invitation) {
        return joinedAt != null && joinedAt.isBefore(invitation.invitedAt());
    }

    void leave(Instant now) {
        if (leftAt == null) {
            leftAt = now;
            suspendedAt = null;
            suspendedBy = null;
        }
    }

    /** Answers whether that changed anything. */
    boolean suspend(MemberId by, Instant now) {
        boolean first = suspendedAt == null;
        if (first) {
            suspendedAt = now;
            suspendedBy = by;
        }
        return first;
    }

    /** Answers whether that changed anything. */
    boolean takeBack() {
        boolean suspended = suspendedAt != null;
        suspendedAt = null;
        suspendedBy = null;
        return suspended;
    }

    @Nullable
    Suspension suspension() {
        return suspendedAt == null || suspendedBy == null ? null : new Suspension(suspendedBy, suspendedAt);
    }

    MemberSummary summary() {
        return new MemberSummary(id, person, name, email, isActive());
    }
}
