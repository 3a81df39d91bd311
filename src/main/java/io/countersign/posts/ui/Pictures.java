package io.countersign.posts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import io.countersign.base.ui.Desk;
import io.countersign.base.ui.Icon;
import io.countersign.posts.MediaId;
import io.countersign.posts.MediaItem;
import io.countersign.posts.PostState;
import io.countersign.posts.XRules;
import java.io.IOException;
import java.util.List;

/** The pictures of the post: added, told in words, taken out. */
class Pictures extends Div {

    private final OpenPost post;
    private final Gallery gallery;
    private final Upload upload = new Upload(this::receive);
    private final Div rows = new Div();
    private List<MediaId> shown = List.of();

    Pictures(OpenPost post, Gallery gallery) {
        this.post = post;
        this.gallery = gallery;
        addClassName("stack");
        rows.addClassName("stack");
        Button add = new Button(Desk.text("compose.picture.add"), new Icon("image"));
        add.addThemeName("small");
        upload.setUploadButton(add);
        upload.setDropLabel(new Span(Desk.text("compose.picture.drop")));
        upload.setDropLabelIcon(new Span());
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "image/gif");
        add(upload, rows);
        post.watch(this::show);
    }

    /** Reads no more than a picture may have: what is longer is refused by its length without being held whole. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes = event.getInputStream().readNBytes(XRules.LARGEST_PICTURE + 1);
        event.getUI().access(() -> {
            upload.clearFileList();
            post.addPicture(bytes);
        });
    }

    private void show() {
        List<MediaItem> media = post.draft().media();
        upload.setVisible(post.draft().state() != PostState.DROPPED);
        List<MediaId> now = media.stream().map(MediaItem::id).toList();
        if (!now.equals(shown)) {
            shown = now;
            rows.removeAll();
            for (int place = 0; place < media.size(); place++) {
                rows.add(new PictureRow(post, gallery, media.get(place), place + 1));
            }
        }
    }
}
