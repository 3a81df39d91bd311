package io.countersign.posts;

import io.countersign.base.Actor;
import io.countersign.base.ClientId;
import io.countersign.tasks.BriefId;
import io.countersign.tasks.BriefIntake;
import io.countersign.tasks.BriefPictures;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a client's own people ask for from their phone: words, a link, a photo; it waits with the other briefs. */
@Service
@Transactional
public class Asking implements BriefPictures {

    private final BriefIntake intake;
    private final PictureKeeping pictures;
    private final BriefPictureRows rows;

    Asking(BriefIntake intake, PictureKeeping pictures, BriefPictureRows rows) {
        this.intake = intake;
        this.pictures = pictures;
        this.rows = rows;
    }

    /**
     * Brings a brief in.
     *
     * @param photo its bytes; empty where none was chosen
     */
    public BriefId ask(Actor actor, ClientId client, String text, String link, byte[] photo) {
        BriefId brief = intake.ask(actor, client, text, link);
        if (photo.length > 0) {
            rows.save(new BriefPictureRow(client, brief, pictures.keep(actor, client, photo)));
        }
        return brief;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BriefPicture> picture(Actor actor, BriefId brief) {
        return rows.findByBrief(intake.get(actor, brief).brief().id())
                .map(row -> pictures.get(actor, row.client(), row.media()))
                .map(kept -> new BriefPicture(kept.mime(), kept.bytes()));
    }
}
