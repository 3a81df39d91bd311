package io.countersign.posts;

import io.countersign.base.NotFound;
import io.countersign.base.Refusal;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pictures of drafts: each kept once for a client, in its place in the post, with its words. */
@Component
class DraftMedia {

    private final MediaLibrary library;
    private final PostMedias places;

    DraftMedia(MediaLibrary library, PostMedias places) {
        this.library = library;
        this.places = places;
    }

    List<MediaItem> of(Post post) {
        List<PostMedia> placed = places.findByPostOrderByPosition(post.id());
        List<Media> media =
                library.findByIdIn(placed.stream().map(PostMedia::media).toList());
        return placed.stream()
                .flatMap(place -> media.stream()
                        .filter(one -> one.id().equals(place.media()))
                        .map(one -> one.item(place.altText())))
                .toList();
    }

    MediaItem add(Post post, NetworkRules rules, Picture picture) {
        List<PostMedia> placed = places.findByPostOrderByPosition(post.id());
        if (placed.size() >= rules.mostPictures()) {
            throw Refusal.by(
                            "posts.pictures",
                            rules.mostPictures(),
                            rules.network().title())
                    .asException();
        }
        Media media = library.findByClientAndSha256(post.client(), picture.sha256())
                .orElseGet(() -> library.save(new Media(post.client(), picture)));
        if (placed.stream().anyMatch(place -> place.media().equals(media.id()))) {
            throw Refusal.by("posts.picture-twice").asException();
        }
        int position = placed.isEmpty() ? 0 : placed.getLast().position() + 1;
        places.save(new PostMedia(post.client(), post.id(), media.id(), position));
        return media.item("");
    }

    /** Gives a variant the pictures of a post, as many as its network takes. */
    void copy(Post from, Post to, NetworkRules rules) {
        places.findByPostOrderByPosition(from.id()).stream()
                .limit(rules.mostPictures())
                .forEach(place -> places.save(place.in(to)));
    }

    boolean describe(Post post, MediaId media, String altText) {
        if (altText.length() > XRules.LONGEST_ALT_TEXT) {
            throw Refusal.by("posts.alt-long", XRules.LONGEST_ALT_TEXT).asException();
        }
        PostMedia place = place(post, media);
        boolean another = !place.altText().equals(altText.strip());
        place.describe(altText);
        return another;
    }

    void remove(Post post, MediaId media) {
        places.delete(place(post, media));
    }

    byte[] bytes(Post post, MediaId id) {
        Media media = library.findById(id)
                .filter(one -> one.client().equals(post.client()))
                .orElseThrow(NotFound::new);
        byte[] content = media.content();
        if (!MessageDigest.isEqual(Picture.digest(content), media.sha256())) {
            throw new IllegalStateException("the bytes of picture " + id + " are not those of its digest");
        }
        return content;
    }

    private PostMedia place(Post post, MediaId media) {
        return places.findByPostOrderByPosition(post.id()).stream()
                .filter(place -> place.media().equals(media))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
