package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pictures a manifest names, by their very bytes. */
@Component
class SignedPictures {

    private final Composing posts;

    SignedPictures(Composing posts) {
        this.posts = posts;
    }

    List<SignedMedia> of(Actor actor, Manifest manifest) {
        List<MediaItem> kept = posts.get(actor, manifest.post().id()).media();
        return manifest.media().stream()
                .map(picture -> one(actor, manifest, picture, kept))
                .toList();
    }

    SignedMedia one(Actor actor, Manifest manifest, String sha256) {
        List<MediaItem> kept = posts.get(actor, manifest.post().id()).media();
        return manifest.media().stream()
                .filter(picture -> picture.sha256().equals(sha256))
                .findFirst()
                .map(picture -> one(actor, manifest, picture, kept))
                .orElseThrow(NotFound::new);
    }

    private SignedMedia one(Actor actor, Manifest manifest, Manifest.Picture picture, List<MediaItem> kept) {
        MediaItem item = kept.stream()
                .filter(one -> one.sha256().equals(picture.sha256()))
                .findFirst()
                .orElseThrow(() -> GateClosed.tampered("picture"));
        byte[] bytes = bytes(actor, manifest, item);
        if (bytes.length != picture.length() || !Sha256.hex(Sha256.of(bytes)).equals(picture.sha256())) {
            throw GateClosed.tampered("picture");
        }
        return new SignedMedia(picture, bytes);
    }

    private byte[] bytes(Actor actor, Manifest manifest, MediaItem item) {
        try {
            return posts.picture(actor, manifest.post().id(), item.id());
        } catch (IllegalStateException otherBytes) {
            throw GateClosed.tampered("picture");
        }
    }
}
