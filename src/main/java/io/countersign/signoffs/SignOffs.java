package io.countersign.signoffs;

import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.posts.RevisionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffs extends Repository<SignOff, UUID> {

    SignOff save(SignOff signOff);

    List<SignOff> findByRevisionOrderBySignedAt(RevisionId revision);

    List<SignOff> findByRevisionIn(Collection<RevisionId> revisions);

    Slice<SignOff> findBySignerOrderBySignedAtDescIdDesc(MemberId signer, Pageable page);

    @Query("select distinct s.client from SignOff s")
    Set<ClientId> clients();

    long countBySigner(MemberId signer);

    boolean existsByRevisionAndSigner(RevisionId revision, MemberId signer);
}
