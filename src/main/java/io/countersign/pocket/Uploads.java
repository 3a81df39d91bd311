package io.countersign.pocket;

import io.countersign.base.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What came along with a form. */
final class Uploads {

    private Uploads() {}

    /** The bytes of a file; none where none was chosen. */
    static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw Refusal.by("pocket.say.no-file").asException();
        }
    }
}
