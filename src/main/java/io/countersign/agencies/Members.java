package io.countersign.agencies;

import io.countersign.base.MemberId;
import io.countersign.base.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Members extends Repository<Member, MemberId> {

    Member save(Member member);

    Member saveAndFlush(Member member);

    List<Member> findByEmail(String email);

    Optional<Member> findById(MemberId id);

    Optional<Member> findByPerson(PersonId person);

    List<Member> findByIdIn(Collection<MemberId> ids);

    List<Member> findByIdInOrderByName(Collection<MemberId> ids);

    List<Member> findAllByOrderByName();

    int countByLeftAtIsNull();
}
