package io.countersign.archives;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.posts.Composing;
import io.countersign.posts.DraftView;
import io.countersign.posts.FrozenRevision;
import io.countersign.posts.KeptMedia;
import io.countersign.posts.PictureKeeping;
import io.countersign.posts.PostId;
import io.countersign.posts.PostShelf;
import io.countersign.posts.Revisions;
import io.countersign.posts.Window;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import io.countersign.signoffs.Receipt;
import io.countersign.signoffs.Receipts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packs a client's pictures, and every post with its manifests, its proofs and what came of it. */
@Component
class ArchivedPosts {

    private final PostShelf shelf;
    private final Composing composing;
    private final Revisions revisions;
    private final Receipts receipts;
    private final Deliveries deliveries;
    private final PictureKeeping pictures;
    private final ArchivedNames names;

    ArchivedPosts(
            PostShelf shelf,
            Composing composing,
            Revisions revisions,
            Receipts receipts,
            Deliveries deliveries,
            PictureKeeping pictures,
            ArchivedNames names) {
        this.shelf = shelf;
        this.composing = composing;
        this.revisions = revisions;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.pictures = pictures;
        this.names = names;
    }

    void pack(Actor actor, ClientId client, Packing packing) {
        Map<String, String> places = new HashMap<>();
        for (KeptMedia kept : pictures.all(actor, client)) {
            String place = "media/" + kept.sha256() + "." + ending(kept.mime());
            packing.add(place, pictures.get(actor, client, kept.id()).bytes());
            places.put(kept.sha256(), place);
        }
        shelf.all(actor, client).forEach(post -> pack(actor, post, places, packing));
    }

    static String ending(String mime) {
        String kind = mime.substring(mime.indexOf('/') + 1).replaceAll("[^a-z]", "");
        return kind.length() < 3 || kind.length() > 4 ? "bin" : kind;
    }

    private void pack(Actor actor, PostId id, Map<String, String> places, Packing packing) {
        DraftView post = composing.get(actor, id);
        List<Papers.Revision> frozen = revisions.of(actor, id).stream()
                .map(revision -> pack(actor, revision, packing))
                .toList();
        packing.paper(
                "posts/" + id.text() + ".json",
                new Papers.Post(
                        id.text(),
                        post.account().id().text(),
                        post.lane().name(),
                        post.state().name(),
                        names.of(actor, post.author()),
                        post.savedAt().toString(),
                        post.text(),
                        post.media().stream()
                                .map(item -> new Papers.Picture(places.getOrDefault(item.sha256(), ""), item.altText()))
                                .toList(),
                        window(post.window()),
                        frozen,
                        deliveries.of(actor, id).stream()
                                .map(ArchivedPosts::out)
                                .toList()));
    }

    private Papers.Revision pack(Actor actor, FrozenRevision revision, Packing packing) {
        String id = revision.id().text();
        packing.add("manifests/" + id + ".json", revision.manifest());
        List<Receipt> signed = receipts.of(actor, revision.id());
        for (int place = 0; place < signed.size(); place++) {
            packing.add(
                    "receipts/" + id + "-" + (place + 1) + ".json",
                    signed.get(place).file());
        }
        return new Papers.Revision(
                id,
                revision.number(),
                Digest.of(revision.manifest()),
                revision.frozenAt().toString(),
                signed.size());
    }

    private static Papers.@Nullable Window window(@Nullable Window window) {
        return window == null
                ? null
                : new Papers.Window(
                        window.earliest().toString(), window.latest().toString(), window.zone());
    }

    private static Papers.Out out(DeliverySummary delivery) {
        return new Papers.Out(
                delivery.revision().text(),
                delivery.state().name(),
                delivery.earliest().toString(),
                delivery.latest().toString(),
                delivery.permalink());
    }
}
