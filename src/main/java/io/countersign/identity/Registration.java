package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.PersonId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Gives a person a sign-in. */
@Service
public class Registration {

    private final People people;
    private final PasswordHashes hashes;
    private final PasswordHashing hashing;
    private final AgencyTransactions transactions;
    private final Clock clock;

    Registration(
            People people,
            PasswordHashes hashes,
            PasswordHashing hashing,
            AgencyTransactions transactions,
            Clock clock) {
        this.people = people;
        this.hashes = hashes;
        this.hashing = hashing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Registers a person who can sign in from now on; refuses a weak password, an empty name, a known address. */
    public PersonId register(EmailAddress email, String name, ZoneId zone, Locale locale, CharSequence password) {
        return keep(prepare(email, name, zone, locale, password));
    }

    /** Does what takes time and may be refused, and stores nothing yet. Ask before opening a transaction. */
    public Newcomer prepare(EmailAddress email, String name, ZoneId zone, Locale locale, CharSequence password) {
        String called = requireName(name);
        String hash = hashing.hash(PasswordRules.require(password, email.value(), called));
        return new Newcomer(new Person(email, called, zone, locale, clock.instant()), hash);
    }

    /** Registers who was prepared, in the transaction at hand or one of its own; refuses an address known by now. */
    public PersonId keep(Newcomer newcomer) {
        try {
            return transactions.outside("registration", () -> store(newcomer.row(), newcomer.hash()));
        } catch (DataIntegrityViolationException knownSinceJustNow) {
            throw known(newcomer.email());
        }
    }

    private PersonId store(Person person, String hash) {
        EmailAddress email = person.summary().email();
        if (people.findByEmail(email).isPresent()) {
            throw known(email);
        }
        Instant now = clock.instant();
        people.saveAndFlush(person);
        hashes.saveAndFlush(new PasswordHash(person.id(), hash, now));
        return person.id();
    }

    private static String requireName(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw Refusal.by("identity.name").asException();
        }
        return name;
    }

    private static Refused known(EmailAddress email) {
        return Refusal.by("identity.email-known", email.value()).asException();
    }
}
