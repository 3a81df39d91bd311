package io.countersign.signoffs;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountKind;
import io.countersign.accounts.NetworkName;
import io.countersign.base.AgencyId;
import io.countersign.base.ClientId;
import io.countersign.base.MemberId;
import io.countersign.base.OneLine;
import io.countersign.posts.PostId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical description of what is signed, in the form {@code signoff/v1}. Its bytes are made once, when a revision
 * is frozen; from then on they are only read.
 *
 * @param act the kind of thing done on the network
 * @param lane the lane of the work
 * @param byHand who puts the post up, where no machine may
 * @param policy the version of the rules under which the signature was asked for
 * @see "docs/signoff-v1.md"
 */
public record Manifest(
        String version,
        Agency agency,
        Client client,
        Account account,
        Post post,
        Person author,
        String act,
        String lane,
        String text,
        List<Picture> media,
        @Nullable String link,
        @Nullable Target replyTo,
        @Nullable Target repost,
        List<Occurrence> occurrences,
        Signers signers,
        @Nullable Person byHand,
        int policy) {

    /** The only version there is; another one is refused until somebody has decided what it means. */
    public static final String VERSION = "signoff/v1";

    private static final int BEGINNING = 60;

    public Manifest {
        media = List.copyOf(media);
        occurrences = List.copyOf(occurrences);
        require(VERSION.equals(version), "the version is " + version);
        require(!occurrences.isEmpty(), "no time is given");
        require(isWellFormed(text), "the text holds half a character");
    }

    /** Reads frozen bytes back; fails unless they are exactly the canonical form of what they say. */
    public static Manifest parse(byte[] bytes) {
        return CanonicalJson.read(bytes, Manifest.class);
    }

    /** The canonical bytes: RFC 8785 JSON in UTF-8. */
    public byte[] bytes() {
        return CanonicalJson.write(this);
    }

    /** The end of the last window: after it nothing of this can go out. */
    public Instant lastMoment() {
        return occurrences.stream()
                .map(Occurrence::latest)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The beginning of the words in one line, to tell one post from another in a list. */
    public String beginning() {
        return OneLine.of(text, BEGINNING);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not a manifest: " + what);
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    /** The agency that prepared the post. */
    public record Agency(AgencyId id, String name) {}

    /** The client it was prepared for. */
    public record Client(ClientId id, String name) {}

    /** The account it goes out on; the remote id is the network's own, which no renaming changes. */
    public record Account(
            AccountId id,
            NetworkName network,
            AccountKind kind,
            String name,
            String handle,
            @Nullable String remoteId) {}

    /** The post, and which of its revisions this is. */
    public record Post(PostId id, int revision) {}

    /** A member by id, and by the name shown when it was signed. */
    public record Person(MemberId id, String name) {}

    /** A picture or film: which bytes exactly, and what is told to those who cannot see it. */
    public record Picture(String sha256, String mime, long length, String alt) {}

    /** What is answered or repeated, with a copy of it as it stood when the signature was asked for. */
    public record Target(String remoteId, String author, String text) {}

    /** Who may sign, and how many of them must. */
    public record Signers(int needed, List<Person> members) {

        public Signers {
            members = List.copyOf(members);
            require(needed >= 1 && needed <= members.size(), "more signatures are needed than there are signers");
        }

        boolean include(MemberId member) {
            return members.stream().anyMatch(one -> one.id().equals(member));
        }
    }

    /** One window in which the post goes out, with the wall-clock times the signer saw. */
    public record Occurrence(Instant earliest, Instant latest, ZoneId zone, String earliestLocal, String latestLocal) {

        public Occurrence {
            require(!latest.isBefore(earliest), "a window ends before it begins");
        }

        static Occurrence of(Instant earliest, Instant latest, ZoneId zone) {
            Instant from = earliest.truncatedTo(ChronoUnit.MICROS);
            Instant to = latest.truncatedTo(ChronoUnit.MICROS);
            return new Occurrence(from, to, zone, local(from, zone), local(to, zone));
        }

        private static String local(Instant instant, ZoneId zone) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(instant, zone));
        }
    }
}
