package io.countersign.ledger;

import io.countersign.base.AgencyId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an agency's ledger line by line, from the first, without the server that wrote it. Only a head known from
 * outside shows that the end was cut off.
 */
public final class Chain {

    /** What the first entry follows: 32 zero bytes. */
    static final String START = "0".repeat(64);

    private static final byte[] DOMAIN = "ledger-v1\0".getBytes(StandardCharsets.US_ASCII);

    private record Head(long seq, String hash) {}

    private final List<Head> known = new ArrayList<>();
    private @Nullable AgencyId agency;
    private ChainReport.@Nullable Break broken;
    private long seq;
    private String hash = START;

    /** Tells a head that is known from elsewhere: the chain must pass it. */
    public Chain knowing(long headSeq, String headHash) {
        known.add(new Head(headSeq, headHash));
        return this;
    }

    /** Takes the next line; after the first break nothing further counts. */
    public void accept(ChainLine line) {
        if (broken == null) {
            fault(line).ifPresentOrElse(this::breaks, () -> advance(line));
        }
    }

    /** Marks the chain as broken at the next line, which could not even be read or should not stand there. */
    public void breaks(Fault why) {
        if (broken == null) {
            broken = new ChainReport.Break(seq + 1, why);
        }
    }

    /** Takes a line whose neighbouring columns contradict it: at best it is misplaced. */
    void suspects(ChainLine line) {
        if (broken == null) {
            breaks(fault(line).orElse(Fault.MISPLACED));
        }
    }

    public ChainReport report() {
        if (known.stream().anyMatch(head -> head.seq() > seq)) {
            breaks(Fault.CUT_TAIL);
        }
        return new ChainReport(seq, hash, Optional.ofNullable(broken));
    }

    static String hash(String previous, String body) {
        return HexFormat.of()
                .formatHex(sha256(DOMAIN, HexFormat.of().parseHex(previous), body.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private Optional<Fault> fault(ChainLine line) {
        if (line.seq() != seq + 1) {
            return Optional.of(Fault.GAP);
        }
        if (!line.previous().equals(hash)) {
            return Optional.of(Fault.WRONG_LINK);
        }
        if (!line.hash().equals(hash(line.previous(), line.body()))) {
            return Optional.of(Fault.CHANGED);
        }
        return contradictsKnown(line) ? Optional.of(Fault.OTHER_HISTORY) : misplaced(line);
    }

    private boolean contradictsKnown(ChainLine line) {
        return known.stream()
                .anyMatch(head -> head.seq() == line.seq() && !head.hash().equals(line.hash()));
    }

    private Optional<Fault> misplaced(ChainLine line) {
        try {
            Body body = Body.parse(line.body());
            agency = agency == null ? body.agency() : agency;
            boolean here = body.seq() == line.seq() && body.agency().equals(agency);
            return here ? Optional.empty() : Optional.of(Fault.MISPLACED);
        } catch (Unreadable unreadable) {
            return Optional.of(Fault.UNREADABLE);
        }
    }

    private void advance(ChainLine line) {
        seq = line.seq();
        hash = line.hash();
    }
}
