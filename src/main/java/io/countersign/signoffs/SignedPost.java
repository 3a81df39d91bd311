package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.base.ClientId;
import io.countersign.posts.RevisionId;
import java.util.List;

/** A post that may go out now: only the {@link Gate} makes one, after checking its signatures again. */
public final class SignedPost {

    private final RevisionId revision;
    private final Manifest manifest;
    private final int occurrence;
    private final List<SignedMedia> media;
    private final byte[] sha256;

    SignedPost(RevisionId revision, Manifest manifest, int occurrence, List<SignedMedia> media, byte[] sha256) {
        this.revision = revision;
        this.manifest = manifest;
        this.occurrence = occurrence;
        this.media = List.copyOf(media);
        this.sha256 = sha256.clone();
    }

    public RevisionId revision() {
        return revision;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Which of the signed windows this is, counted from nought. */
    public int occurrence() {
        return occurrence;
    }

    public Manifest.Occurrence window() {
        return manifest.occurrences().get(occurrence);
    }

    public String text() {
        return manifest.text();
    }

    public List<SignedMedia> media() {
        return media;
    }

    public AccountId account() {
        return manifest.account().id();
    }

    public ClientId client() {
        return manifest.client().id();
    }

    /** The SHA-256 of the signed bytes. */
    public byte[] sha256() {
        return sha256.clone();
    }
}
