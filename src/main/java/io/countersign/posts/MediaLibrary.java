package io.countersign.posts;

import io.countersign.base.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MediaLibrary extends Repository<Media, MediaId> {

    Media save(Media media);

    Optional<Media> findById(MediaId id);

    Optional<Media> findByClientAndSha256(ClientId client, byte[] sha256);

    List<Media> findByIdIn(Collection<MediaId> ids);
}
