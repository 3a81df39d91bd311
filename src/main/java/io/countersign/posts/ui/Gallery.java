package io.countersign.posts.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.ui.Desk;
import io.countersign.posts.Composing;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostId;
import java.io.ByteArrayInputStream;

/** Shows the pictures of a post; whoever may not see the post any more gets none, each time one is asked for. */
class Gallery {

    private final Composing composing;
    private final PostId post;
    private final Actor reader = Desk.actor();

    Gallery(Composing composing, PostId post) {
        this.composing = composing;
        this.post = post;
    }

    Image show(MediaItem picture) {
        Image image = new Image(DownloadHandler.fromInputStream(event -> bytes(picture)), picture.altText());
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private DownloadResponse bytes(MediaItem picture) {
        try {
            byte[] bytes = composing.picture(reader, post, picture.id());
            String name = picture.id() + "." + picture.mime().replace("image/", "");
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, picture.mime(), bytes.length);
        } catch (NotFound notTheirs) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
    }
}
