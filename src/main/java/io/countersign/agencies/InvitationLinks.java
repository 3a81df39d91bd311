package io.countersign.agencies;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationLinks extends Repository<InvitationLink, byte[]> {

    InvitationLink save(InvitationLink link);

    Optional<InvitationLink> findByTokenSha256AndDeadAtIsNull(byte[] tokenSha256);

    @Modifying(flushAutomatically = true)
    @Query("""
            update InvitationLink l set l.deadAt = :now, l.version = l.version + 1
            where l.invitation = :invitation and l.deadAt is null""")
    int end(InvitationId invitation, Instant now);
}
