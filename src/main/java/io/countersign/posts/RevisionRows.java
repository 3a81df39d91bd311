package io.countersign.posts;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RevisionRows extends Repository<Revision, RevisionId> {

    Revision save(Revision revision);

    Optional<Revision> findById(RevisionId id);

    List<Revision> findByPostOrderByNumber(PostId post);
}
