package io.countersign.signoffs;

/** A picture or film of a signed post, with the very bytes that were signed. */
public final class SignedMedia {

    private final Manifest.Picture picture;
    private final byte[] bytes;

    SignedMedia(Manifest.Picture picture, byte[] bytes) {
        this.picture = picture;
        this.bytes = bytes.clone();
    }

    public String sha256() {
        return picture.sha256();
    }

    public String mime() {
        return picture.mime();
    }

    public String altText() {
        return picture.alt();
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
