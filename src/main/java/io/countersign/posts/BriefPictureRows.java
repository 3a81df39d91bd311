package io.countersign.posts;

import io.countersign.tasks.BriefId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BriefPictureRows extends Repository<BriefPictureRow, UUID> {

    BriefPictureRow save(BriefPictureRow row);

    Optional<BriefPictureRow> findByBrief(BriefId brief);
}
