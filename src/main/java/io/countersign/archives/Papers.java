package io.countersign.archives;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers of an archive: what stands in its files, in plain words and numbers. */
final class Papers {

    static final String VERSION = "archive/v1";

    private Papers() {}

    /** One file of the archive, by its place, with its digest in hexadecimal. */
    record Listed(String path, String sha256, long length) {}

    /** The list of everything; whatever is not in it is not of the archive. */
    record Index(String version, String agency, String client, String at, List<Listed> files) {}

    /**
     * Whose archive it is.
     *
     * @param head the head of the agency's record at that moment, as {@code number:hash}; empty while nothing was recorded
     */
    record Owner(String agency, String client, String kind, String zone, String head) {}

    /**
     * An account, with who gets in.
     *
     * @param own whether it speaks with the voice of the owner who took the archive
     */
    record Account(
            String id,
            String network,
            String kind,
            String handle,
            String name,
            String owner,
            boolean own,
            List<Card> cards) {}

    /** An access card. */
    record Card(
            String holder,
            String way,
            @Nullable String since,
            @Nullable String until,
            String note) {}

    /** A version of the house sheet. */
    record House(
            int number,
            String sound,
            String neverSay,
            String hashtags,
            String hours,
            String signers,
            @Nullable String author,
            @Nullable String writtenAt) {}

    /** A post with all its revisions and what became of them. */
    record Post(
            String id,
            String account,
            String lane,
            String state,
            String author,
            String savedAt,
            String text,
            List<Picture> media,
            @Nullable Window window,
            List<Revision> revisions,
            List<Out> out) {}

    /** A picture in its place in a post. */
    record Picture(String file, String alt) {}

    /** When a post is meant to go out. */
    record Window(String earliest, String latest, String zone) {}

    /** A frozen revision, by the digest of its manifest; how many signatures stand in the archive. */
    record Revision(String id, int number, String sha256, String frozenAt, int signatures) {}

    /** One window of a signed revision, and what came of it. */
    record Out(
            String revision,
            String state,
            String earliest,
            String latest,
            @Nullable String address) {}

    /** A conversation with its answer and what was laid beside it. */
    record Conversation(
            String id,
            String account,
            String who,
            String since,
            String text,
            @Nullable String link,
            @Nullable String screenshot,
            String state,
            @Nullable String endedBy,
            @Nullable String endedAt,
            @Nullable String answer,
            List<Fact> facts) {}

    /** What somebody laid beside a conversation. */
    record Fact(String by, String text, @Nullable String link) {}
}
