package io.countersign.archives;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.signoffs.Receipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client brought along from other agencies, to read. */
@Service
@Transactional(readOnly = true)
public class BroughtHistory {

    private final BroughtArchives archives;
    private final BroughtPosts posts;
    private final BroughtProofs proofs;

    BroughtHistory(BroughtArchives archives, BroughtPosts posts, BroughtProofs proofs) {
        this.archives = archives;
        this.posts = posts;
        this.proofs = proofs;
    }

    /**
     * An archive with its posts.
     *
     * @param from the agency it comes from
     */
    public record Brought(String from, Instant at, List<Past> posts) {}

    /**
     * A post as it was in the other agency.
     *
     * @param outAt when it went out; nothing for a draft on an account that is not here
     * @param signatures how many proofs of it hold
     */
    public record Past(
            String account,
            String text,
            @Nullable Instant outAt,
            @Nullable String address,
            int signatures) {}

    /** The archives that were brought, the latest first, for whoever sees the client. */
    public List<Brought> of(Actor actor, ClientId client) {
        actor.requireSees(client);
        return archives.findByClientOrderByAtDesc(client).stream()
                .map(archive -> new Brought(archive.from(), archive.at(), past(archive)))
                .toList();
    }

    private List<Past> past(BroughtArchive archive) {
        return posts.findTop500ByClientAndArchiveOrderByOutAtDesc(archive.client(), archive.id()).stream()
                .map(post -> new Past(post.account(), post.text(), post.outAt(), post.address(), signatures(post)))
                .toList();
    }

    private int signatures(BroughtPost post) {
        return (int) proofs.findByClientAndPost(post.client(), post.id()).stream()
                .map(BroughtProof::receipt)
                .filter(Receipt::holds)
                .count();
    }
}
