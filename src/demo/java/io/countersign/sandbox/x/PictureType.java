package io.countersign.sandbox.x;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of picture X takes, told by their first bytes. */
enum PictureType {
    PNG("image/png", 0, "\u0089PNG", 5),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff", 5),
    GIF("image/gif", 0, "GIF8", 15),
    WEBP("image/webp", 8, "WEBP", 5);

    private final String contentType;
    private final int offset;
    private final byte[] magic;
    private final int megabytes;

    PictureType(String contentType, int offset, String magic, int megabytes) {
        this.contentType = contentType;
        this.offset = offset;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
        this.megabytes = megabytes;
    }

    static Optional<PictureType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        int end = offset + magic.length;
        return content.length >= end && Arrays.equals(content, offset, end, magic, 0, magic.length);
    }

    String contentType() {
        return contentType;
    }

    int largest() {
        return megabytes * 1024 * 1024;
    }
}
