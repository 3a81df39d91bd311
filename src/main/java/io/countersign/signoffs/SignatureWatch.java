package io.countersign.signoffs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.countersign.agencies.ClientSummary;
import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientCount;
import io.countersign.base.ClientId;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.PostState;
import io.countersign.posts.PostSummary;
import io.countersign.posts.RevisionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the signatures stand that were asked for, for everybody who sees the client: what waits, what was refused. */
@Service
@Transactional(readOnly = true)
public class SignatureWatch {

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final SignatureRequests requests;
    private final SignOffs signOffs;
    private final Withdrawals withdrawals;
    private final PostShelf posts;
    private final Clientele clientele;
    private final Clock clock;

    SignatureWatch(
            SignatureRequests requests,
            SignOffs signOffs,
            Withdrawals withdrawals,
            PostShelf posts,
            Clientele clientele,
            Clock clock) {
        this.requests = requests;
        this.signOffs = signOffs;
        this.withdrawals = withdrawals;
        this.posts = posts;
        this.clientele = clientele;
        this.clock = clock;
    }

    /** What waits for a signature, the longest asked for first. */
    public List<AwaitedSignature> waiting(Actor actor) {
        Map<RevisionId, List<SignatureRequest>> open =
                requests.findByClientInAndClosedAtIsNullOrderByAskedAt(clients(actor)).stream()
                        .collect(groupingBy(SignatureRequest::revision, LinkedHashMap::new, toList()));
        Map<PostId, PostSummary> written =
                written(actor, open.values().stream().map(List::getFirst).toList());
        return open.entrySet().stream()
                .flatMap(one -> Stream.ofNullable(
                                written.get(one.getValue().getFirst().post()))
                        .filter(post ->
                                post.state() == PostState.ASKED && one.getKey().equals(post.current()))
                        .map(post -> awaited(post, one.getValue())))
                .toList();
    }

    /** How many posts wait for a signature. */
    public int waitingCounted(Actor actor) {
        return ClientCount.sum(requests.countOpen(), client -> actor.standing().sees(client));
    }

    /** The clients in whose name anything was ever signed, as far as the actor sees them. */
    public Set<ClientId> signed(Actor actor) {
        return signOffs.clients().stream().filter(actor.standing()::sees).collect(toSet());
    }

    /** What owners refused for good in the last thirty days, the latest first. */
    public List<DroppedPost> dropped(Actor actor) {
        List<Withdrawal> said = withdrawals.findByClientInAndWithdrawnAtAfterOrderByWithdrawnAtDesc(
                clients(actor), clock.instant().minus(REMEMBERED));
        Map<RevisionId, PostId> of =
                requests
                        .findByRevisionIn(
                                said.stream().map(Withdrawal::revision).toList())
                        .stream()
                        .collect(toMap(SignatureRequest::revision, SignatureRequest::post, (one, same) -> one));
        Map<PostId, PostSummary> written = posts.named(actor, of.values());
        return said.stream()
                .flatMap(one -> Stream.ofNullable(of.get(one.revision()))
                        .flatMap(post -> Stream.ofNullable(written.get(post)))
                        .filter(post -> post.state() == PostState.DROPPED
                                && one.revision().equals(post.current()))
                        .flatMap(post -> one.member().stream()
                                .map(by -> new DroppedPost(post, by, one.reason(), one.withdrawnAt()))))
                .toList();
    }

    private Map<PostId, PostSummary> written(Actor actor, Collection<SignatureRequest> asked) {
        return posts.named(actor, asked.stream().map(SignatureRequest::post).toList());
    }

    private static AwaitedSignature awaited(PostSummary post, List<SignatureRequest> asked) {
        return new AwaitedSignature(
                post,
                asked.stream().map(SignatureRequest::signer).toList(),
                asked.getFirst().askedAt());
    }

    private List<ClientId> clients(Actor actor) {
        return clientele.visible(actor).stream().map(ClientSummary::id).toList();
    }
}
