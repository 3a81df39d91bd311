package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.Freshness;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives somebody another password: all other sessions end with the old one, and a letter says so. */
@Component
class PasswordChange {

    private final PersonDirectory directory;
    private final PasswordHashes hashes;
    private final PasswordHashing hashing;
    private final Sessions sessions;
    private final Freshness freshness;
    private final PersonLetters letters;
    private final AgencyTransactions transactions;
    private final Clock clock;

    PasswordChange(
            PersonDirectory directory,
            PasswordHashes hashes,
            PasswordHashing hashing,
            Sessions sessions,
            Freshness freshness,
            PersonLetters letters,
            AgencyTransactions transactions,
            Clock clock) {
        this.directory = directory;
        this.hashes = hashes;
        this.hashing = hashing;
        this.sessions = sessions;
        this.freshness = freshness;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Changes the password of the person at hand, who has just proved who they are; the session at hand goes on. */
    void change(PersonId person, CharSequence chosen, @Nullable SessionId here) {
        if (!freshness.isFresh(person)) {
            throw new ProofNeeded();
        }
        String hash = hash(person, chosen);
        transactions.outside("a password is changed", () -> {
            store(person, hash, here);
            return true;
        });
    }

    /** Does what takes time and may be refused; ask before opening a transaction. */
    String hash(PersonId person, CharSequence chosen) {
        PersonSummary known = directory.get(person);
        return hashing.hash(PasswordRules.require(chosen, known.email().value(), known.name()));
    }

    /** Puts it in the place of the old one, in the transaction at hand. */
    void store(PersonId person, String hash, @Nullable SessionId goesOn) {
        PasswordHash kept = hashes.findById(person).orElse(null);
        if (kept == null) {
            hashes.save(new PasswordHash(person, hash, clock.instant()));
        } else {
            kept.change(hash, clock.instant());
        }
        sessions.endAll(person, goesOn);
        letters.passwordChanged(directory.get(person), clock.instant());
    }
}
