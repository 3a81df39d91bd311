package io.countersign.publishing.ui;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.countersign.base.Actor;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.ui.Desk;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.DeliveryId;
import io.countersign.signoffs.SignedMedia;
import java.io.ByteArrayInputStream;

/** A signed picture to put up; the gate is asked again each time its bytes are. */
class HandPicture {

    private final ByHand hands;
    private final DeliveryId delivery;
    private final String sha256;
    private final Actor reader = Desk.actor();

    HandPicture(ByHand hands, DeliveryId delivery, SignedMedia picture) {
        this.hands = hands;
        this.delivery = delivery;
        this.sha256 = picture.sha256();
    }

    DownloadResponse inline() {
        return response(true);
    }

    DownloadResponse saved() {
        return response(false);
    }

    private DownloadResponse response(boolean inline) {
        try {
            SignedMedia picture = hands.picture(reader, delivery, sha256);
            byte[] bytes = picture.bytes();
            String name = sha256.substring(0, 8) + "." + picture.mime().replace("image/", "");
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), inline ? null : name, picture.mime(), bytes.length);
        } catch (NotFound | Refused closed) {
            return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
        }
    }
}
