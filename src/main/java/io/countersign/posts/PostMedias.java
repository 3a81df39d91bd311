package io.countersign.posts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PostMedias extends Repository<PostMedia, UUID> {

    PostMedia save(PostMedia media);

    void delete(PostMedia media);

    List<PostMedia> findByPostOrderByPosition(PostId post);
}
