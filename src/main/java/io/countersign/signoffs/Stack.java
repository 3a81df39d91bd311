package io.countersign.signoffs;

import static java.util.stream.Collectors.toMap;

import io.countersign.base.Actor;
import io.countersign.base.AlsoFor;
import io.countersign.base.NotFound;
import io.countersign.base.Way;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.RevisionId;
import io.countersign.posts.Revisions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody's signature, in the order in which it is to go out. */
@Service
@Transactional(readOnly = true)
public class Stack {

    private final SignatureRequests requests;
    private final SignOffs signOffs;
    private final Revisions revisions;
    private final StoredEvidence stored;
    private final SpeakersNow speakers;
    private final SignedPictures pictures;
    private final Clock clock;

    Stack(
            SignatureRequests requests,
            SignOffs signOffs,
            Revisions revisions,
            StoredEvidence stored,
            SpeakersNow speakers,
            SignedPictures pictures,
            Clock clock) {
        this.requests = requests;
        this.signOffs = signOffs;
        this.revisions = revisions;
        this.stored = stored;
        this.speakers = speakers;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Everything that waits for the actor's signature. */
    public List<StackCard> of(Actor actor) {
        return cards(actor, request -> true);
    }

    /** What waits among the posts a link shows. */
    @AlsoFor(Way.LINK)
    public List<StackCard> through(Actor actor, OpenedLink link) {
        return cards(actor, request -> link.shows(request.post()));
    }

    /** A picture of a card, for whoever the card waits for. */
    public SignedMedia picture(Actor actor, RevisionId revision, String sha256) {
        return picture(actor, of(actor), revision, sha256);
    }

    /** A picture of a card that a link shows. */
    @AlsoFor(Way.LINK)
    public SignedMedia pictureThrough(Actor actor, OpenedLink link, RevisionId revision, String sha256) {
        return picture(actor, through(actor, link), revision, sha256);
    }

    private List<StackCard> cards(Actor actor, Predicate<SignatureRequest> shown) {
        List<StackCard> single = requests.findBySignerAndClosedAtIsNull(actor.self()).stream()
                .filter(shown)
                .filter(request -> actor.standing().sees(request.client()))
                .map(SignatureRequest::revision)
                .filter(revision -> !signOffs.existsByRevisionAndSigner(revision, actor.self()))
                .filter(revision -> revisions.isCurrent(actor, revision))
                .map(revision -> card(actor, revision))
                .filter(card ->
                        speakers.maySpeak(actor, card.manifest().account().id(), actor.self()))
                .toList();
        Map<RevisionId, StackCard> cards = single.stream().collect(toMap(StackCard::revision, card -> card));
        return single.stream()
                .map(card -> whole(actor, card, cards))
                .distinct()
                .sorted(Comparator.comparing(StackCard::goesOut))
                .toList();
    }

    /** The card with its variants, the same whichever of them one begins with. */
    private StackCard whole(Actor actor, StackCard card, Map<RevisionId, StackCard> cards) {
        List<StackCard> faces = revisions.together(actor, card.revision()).stream()
                .flatMap(one -> Stream.ofNullable(cards.get(one)))
                .toList();
        return faces.isEmpty() ? card : faces.getFirst().with(faces.subList(1, faces.size()));
    }

    private StackCard card(Actor actor, RevisionId id) {
        FrozenRevision frozen = revisions.get(actor, id);
        Manifest manifest = stored.manifest(actor.agency(), frozen);
        return new StackCard(
                id,
                manifest,
                Sha256.hex(frozen.sha256()),
                manifest.author().id().equals(actor.self()),
                !manifest.lastMoment().isAfter(clock.instant()),
                List.of());
    }

    private SignedMedia picture(Actor actor, List<StackCard> cards, RevisionId revision, String sha256) {
        return cards.stream()
                .flatMap(card -> card.faces().stream())
                .filter(card -> card.revision().equals(revision))
                .findFirst()
                .map(card -> pictures.one(actor, card.manifest(), sha256))
                .orElseThrow(NotFound::new);
    }
}
