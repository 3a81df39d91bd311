package io.countersign.posts;

import io.countersign.base.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MediaLibrary extends Repository<Media, MediaId> {

    Media save(Media media);

    Optional<Media> findById(MediaId id);

    Optional<Media> findByClientAndSha256(ClientId client, byte[] sha256);

    /** Every picture of a client, without its bytes. */
    @Query(
            "select m.id as id, m.sha256 as sha256, m.mime as mime from Media m where m.client = :client order by m.sha256")
    List<Key> keysOf(ClientId client);

    /** A picture by its digest. */
    interface Key {

        MediaId getId();

        byte[] getSha256();

        String getMime();
    }

    List<Media> findByIdIn(Collection<MediaId> ids);
}
