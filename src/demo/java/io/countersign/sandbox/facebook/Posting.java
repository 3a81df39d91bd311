package io.countersign.sandbox.facebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Takes posts and photos under Facebook's rules: length, duplicates, what a photo is. */
@Service("sandboxFacebookPosting")
class Posting {

    private static final int LONGEST = 63_206;
    private static final int MOST_PHOTOS = 10;
    private static final int LARGEST_PHOTO = 4 * 1024 * 1024;

    private final Posts posts;
    private final Photos photos;
    private final FacebookSettings settings;

    Posting(Posts posts, Photos photos, FacebookSettings settings) {
        this.posts = posts;
        this.photos = photos;
        this.settings = settings;
    }

    FacebookPost post(FacebookPage page, Posts.Wish wish) {
        boolean empty = wish.message().isBlank()
                && wish.link().isEmpty()
                && wish.photos().isEmpty();
        if (empty) {
            throw GraphError.invalid("Posts need a message, a link or media.");
        }
        if (wish.message().length() > LONGEST) {
            throw GraphError.invalid("Param message must be no longer than " + LONGEST + " characters.");
        }
        boolean known = wish.photos().stream().allMatch(id -> photos.belongs(page, id));
        if (!known || wish.photos().size() > MOST_PHOTOS) {
            throw GraphError.invalid("Param attached_media names photos that cannot be used.");
        }
        if (posts.saidWithin(page, wish.message(), settings.duplicateWindow())) {
            throw GraphError.of(400, 506, "(#506) Duplicate status message");
        }
        return posts.add(page, wish);
    }

    long upload(FacebookPage page, MultipartFile source, String alt) {
        String type = String.valueOf(source.getContentType());
        if (!type.matches("image/(png|jpeg|gif|webp)") || source.getSize() > LARGEST_PHOTO) {
            throw GraphError.of(400, 324, "(#324) Missing or invalid image file");
        }
        try {
            return photos.add(page, type, source.getBytes(), alt);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
