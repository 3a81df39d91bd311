package io.countersign.posts;

import io.countersign.agencies.Clientele;
import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.base.NotFound;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of a client that are in no post: each is judged by what it is, freed of what cameras hide, and kept once. */
@Service
@Transactional
public class PictureKeeping {

    private final MediaLibrary library;
    private final Clientele clientele;

    PictureKeeping(MediaLibrary library, Clientele clientele) {
        this.library = library;
        this.clientele = clientele;
    }

    /** Keeps a picture of a client whom the actor sees. */
    public MediaId keep(Actor actor, ClientId client, byte[] upload) {
        clientele.get(actor, client);
        Picture picture = Picture.of(upload);
        return library.findByClientAndSha256(client, picture.sha256())
                .orElseGet(() -> library.save(new Media(client, picture)))
                .id();
    }

    /** A picture of a client, for whoever sees the client. */
    @Transactional(readOnly = true)
    public KeptPicture get(Actor actor, ClientId client, MediaId id) {
        actor.requireSees(client);
        return library.findById(id)
                .filter(media -> media.client().equals(client))
                .map(media -> new KeptPicture(media.mime(), media.content()))
                .orElseThrow(NotFound::new);
    }

    /** Every picture of a client, for whoever sees the client. */
    @Transactional(readOnly = true)
    public List<KeptMedia> all(Actor actor, ClientId client) {
        actor.requireSees(client);
        return library.keysOf(client).stream()
                .map(one -> new KeptMedia(one.getId(), HexFormat.of().formatHex(one.getSha256()), one.getMime()))
                .toList();
    }

    /** A picture as it is shown. */
    public record KeptPicture(String mime, byte[] bytes) {}
}
