package io.countersign.posts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PostReturns extends Repository<PostReturn, UUID> {

    PostReturn save(PostReturn returned);

    List<PostReturn> findByPostOrderByAt(PostId post);

    List<PostReturn> findByPostInOrderByAtDesc(Collection<PostId> posts);
}
