package io.countersign.agencies;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.Role;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface MemberRoles extends Repository<MemberRole, UUID> {

    MemberRole save(MemberRole role);

    List<MemberRole> findByMemberAndEndedAtIsNull(MemberId member);

    List<MemberRole> findByMemberInAndEndedAtIsNull(Collection<MemberId> members);

    List<MemberRole> findByClientAndRoleAndEndedAtIsNull(ClientId client, Role role);

    List<MemberRole> findByClientAndEndedAtIsNull(ClientId client);

    List<MemberRole> findByRoleAndEndedAtIsNull(Role role);

    List<MemberRole> findByEndedAtIsNull();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<MemberRole> findByRoleAndEndedAtIsNullOrderById(Role role);
}
