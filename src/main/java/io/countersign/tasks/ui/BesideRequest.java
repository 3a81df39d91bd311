package io.countersign.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.countersign.base.ui.Desk;
import io.countersign.tasks.BriefPictures;
import io.countersign.tasks.BriefPictures.BriefPicture;
import io.countersign.tasks.BriefSummary;
import java.io.ByteArrayInputStream;

/** What a client laid beside a request: a link, a photo. */
@SpringComponent
class BesideRequest {

    private final BriefPictures pictures;

    BesideRequest(BriefPictures pictures) {
        this.pictures = pictures;
    }

    Div of(BriefSummary brief) {
        Div beside = new Div();
        beside.addClassName("stack");
        String link = brief.link();
        if (link != null) {
            Anchor anchor = new Anchor(link, link);
            anchor.setRouterIgnore(true);
            anchor.setTarget("_blank");
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            anchor.addClassName("link");
            beside.add(anchor);
        }
        pictures.picture(Desk.actor(), brief.id()).ifPresent(picture -> beside.add(photo(picture)));
        beside.setVisible(beside.getComponentCount() > 0);
        return beside;
    }

    private static Image photo(BriefPicture picture) {
        Image image = new Image(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(picture.bytes()), null, picture.mime(), picture.bytes().length)),
                Desk.text("requests.photo"));
        image.setMaxWidth("100%");
        return image;
    }
}
