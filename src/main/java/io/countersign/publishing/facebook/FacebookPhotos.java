package io.countersign.publishing.facebook;

import com.restfb.BinaryAttachment;
import com.restfb.Parameter;
import com.restfb.exception.FacebookException;
import com.restfb.types.GraphResponse;
import io.countersign.accounts.Credentials;
import io.countersign.publishing.PreparationFailed;
import io.countersign.signoffs.SignedMedia;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Uploads pictures to a Page without showing them, with what they show in words. May be repeated. */
@Component
class FacebookPhotos {

    private final FacebookApp app;
    private final FacebookAnswers answers;

    FacebookPhotos(FacebookApp app, FacebookAnswers answers) {
        this.app = app;
        this.answers = answers;
    }

    /** Uploads a picture; answers Facebook's id for it. */
    String upload(SignedMedia picture, Credentials credentials) {
        List<Parameter> fields = new ArrayList<>(List.of(Parameter.with("published", false)));
        if (!picture.altText().isEmpty()) {
            fields.add(Parameter.with("alt_text_custom", picture.altText()));
        }
        BinaryAttachment file = BinaryAttachment.with("source", "source", picture.bytes(), picture.mime());
        try {
            GraphResponse made = app.with(credentials.token())
                    .publish(
                            credentials.remoteId() + "/photos",
                            GraphResponse.class,
                            file,
                            fields.toArray(Parameter[]::new));
            return idOf(made);
        } catch (FacebookException failed) {
            throw answers.unprepared(failed);
        }
    }

    private static String idOf(GraphResponse made) {
        String id = made == null ? null : made.getId();
        if (id == null || !id.matches("\\d{1,30}")) {
            throw PreparationFailed.forNow("Facebook gave the picture no id", null);
        }
        return id;
    }
}
