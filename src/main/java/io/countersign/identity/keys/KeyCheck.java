package io.countersign.identity.keys;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.util.SignatureUtil;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What has to hold before a passkey's answer is taken, one thing each; WebAuthn Level 3, 7.1 and 7.2. */
enum KeyCheck {
    RAW_ID(claim -> claim.answer().id().equals(claim.answer().rawId())),
    CREDENTIAL(claim -> claim.key().credential().equals(claim.answer().rawId())),
    TYPE(claim -> claim.asked().type().equals(claim.answer().clientData().getType())),
    CHALLENGE(claim -> MessageDigest.isEqual(
            claim.asked().challenge(),
            claim.answer().clientData().getChallenge().getValue())),
    ORIGIN(claim -> claim.asked().by().isAt(claim.answer().clientData().getOrigin())),
    SAME_ORIGIN(claim -> !Boolean.TRUE.equals(claim.answer().clientData().getCrossOrigin())
            && claim.answer().clientData().getTopOrigin() == null),
    RP_ID(claim -> Arrays.equals(
            claim.asked().by().idSha256(), claim.answer().authenticator().getRpIdHash())),
    PRESENT(claim -> claim.answer().authenticator().isFlagUP()),
    VERIFIED("keys.not-verified", claim -> claim.answer().authenticator().isFlagUV()),
    USER_HANDLE(
            claim -> Arrays.equals(claim.key().person().bytes(), claim.answer().userHandle())),
    OWN(KeyCheck::isOwn),
    NOT_REVOKED("keys.revoked", claim -> !claim.key().revoked()),
    COUNTER("keys.copied", KeyCheck::countsUp),
    BACKUP(claim ->
            claim.key().backupEligible() == claim.answer().authenticator().isFlagBE()),
    ALGORITHM(KeyCheck::isAllowed),
    SIGNATURE(KeyCheck::isSigned);

    private static final List<COSEAlgorithmIdentifier> ALLOWED =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    /** What an answer of a known key must pass. The key is looked up by its id, so that one needs no check. */
    static final Set<KeyCheck> OF_ANSWERS = without(CREDENTIAL);

    /** What a new key must pass; it has signed nothing yet, and what it is attested by is kept and not relied upon. */
    static final Set<KeyCheck> OF_NEW_KEYS = Collections.unmodifiableSet(
            EnumSet.of(RAW_ID, CREDENTIAL, TYPE, CHALLENGE, ORIGIN, SAME_ORIGIN, RP_ID, PRESENT, VERIFIED, ALGORITHM));

    /** What a kept signature must pass at any later time. */
    static final Set<KeyCheck> OF_KEPT_ANSWERS = without(CREDENTIAL, NOT_REVOKED, COUNTER, BACKUP);

    private final String rule;
    private final Predicate<Claim> passes;

    KeyCheck(Predicate<Claim> passes) {
        this("keys.not-proved", passes);
    }

    KeyCheck(String rule, Predicate<Claim> passes) {
        this.rule = rule;
        this.passes = passes;
    }

    boolean passes(Claim claim) {
        return passes.test(claim);
    }

    Refusal refusal() {
        return Refusal.by(rule);
    }

    /** The algorithms we ask for, the best first. */
    static List<Long> algorithms() {
        return ALLOWED.stream().map(COSEAlgorithmIdentifier::getValue).toList();
    }

    private static Set<KeyCheck> without(KeyCheck... left) {
        EnumSet<KeyCheck> checks = EnumSet.allOf(KeyCheck.class);
        Arrays.asList(left).forEach(checks::remove);
        return Collections.unmodifiableSet(checks);
    }

    private static boolean isOwn(Claim claim) {
        PersonId asked = claim.asked().person();
        return asked == null || asked.equals(claim.key().person());
    }

    /** Devices that keep no counter say nought each time; one that counts must never fall back. */
    private static boolean countsUp(Claim claim) {
        long before = claim.key().signCount();
        long now = claim.answer().authenticator().getSignCount();
        return (before == 0 && now == 0) || now > before;
    }

    private static boolean isAllowed(Claim claim) {
        COSEAlgorithmIdentifier algorithm = Reading.key(claim.key().publicKey()).getAlgorithm();
        return algorithm != null && ALLOWED.contains(algorithm);
    }

    private static boolean isSigned(Claim claim) {
        try {
            COSEKey key = Reading.key(claim.key().publicKey());
            COSEAlgorithmIdentifier algorithm = key.getAlgorithm();
            if (algorithm == null) {
                return false;
            }
            Signature verifier = SignatureUtil.createSignature(algorithm.toSignatureAlgorithm());
            verifier.initVerify(key.getPublicKey());
            verifier.update(claim.answer().signed());
            return verifier.verify(claim.answer().signature());
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }
}
