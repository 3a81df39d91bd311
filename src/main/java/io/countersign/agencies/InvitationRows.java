package io.countersign.agencies;

import io.countersign.base.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRows extends Repository<Invitation, InvitationId> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findById(InvitationId id);

    List<Invitation> findByMember(MemberId member);

    List<Invitation> findAllByOrderByInvitedAtDesc();

    /** Uses an invitation up; of two who try at once, one is answered 1. */
    @Modifying(clearAutomatically = true)
    @Query("""
            update Invitation i set i.joinedAt = :now, i.version = i.version + 1
            where i.id = :id and i.joinedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    int use(InvitationId id, Instant now);
}
