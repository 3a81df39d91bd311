package io.countersign.signoffs;

import io.countersign.base.Actor;
import io.countersign.base.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out numbers to sign with, and takes each back exactly once, before anything else is looked at. */
@Component
@Transactional
class Ceremonies {

    private final SigningCeremonies rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ceremonies(SigningCeremonies rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Ceremony begin(Actor actor) {
        return begin(actor, SigningCeremony.LASTS);
    }

    /** Hands out a number that lasts longer, for a page on which something is written first. */
    Ceremony begin(Actor actor, Duration lasts) {
        byte[] nonce = new byte[32];
        random.nextBytes(nonce);
        Instant now = clock.instant();
        rows.forget(now.minus(SigningCeremony.LASTS));
        rows.save(new SigningCeremony(nonce, actor.self(), now.plus(lasts)));
        return new Ceremony(HexFormat.of().formatHex(nonce), now.plus(lasts));
    }

    /** Uses a number up; refused when it was used before, is too old or belongs to another person's page. */
    void consume(Actor actor, String nonce) {
        if (rows.consume(Sha256.of(bytes(nonce)), actor.self(), clock.instant()) != 1) {
            throw Refusal.by("signoffs.page-too-old").asException();
        }
    }

    private static byte[] bytes(String nonce) {
        try {
            return Sha256.bytes(nonce);
        } catch (IllegalArgumentException noNumber) {
            throw Refusal.by("signoffs.page-too-old").asException();
        }
    }
}
