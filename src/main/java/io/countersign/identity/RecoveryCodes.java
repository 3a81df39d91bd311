package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.Freshness;
import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ten codes on paper for when everything else is lost: shown once, kept as digests, each good for one time. */
@Component
class RecoveryCodes {

    static final int MANY = 10;
    private static final int BYTES = 10;

    private final JdbcClient database;
    private final PersonDirectory directory;
    private final PersonLetters letters;
    private final Freshness freshness;
    private final AgencyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(
            JdbcClient database,
            PersonDirectory directory,
            PersonLetters letters,
            Freshness freshness,
            AgencyTransactions transactions,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.letters = letters;
        this.freshness = freshness;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes ten new codes for the person at hand; the ones before are good for nothing from now on. */
    List<String> make(PersonId person) {
        if (!freshness.isFresh(person)) {
            throw new ProofNeeded();
        }
        List<String> codes = Stream.generate(this::code).limit(MANY).toList();
        transactions.outside("codes of a person", () -> {
            forget(person);
            codes.forEach(
                    code -> database.sql("insert into recovery_code (person_id, code_sha256, made_at) values (?, ?, ?)")
                            .params(person.bytes(), digest(code), now())
                            .update());
            letters.recoveryCodesMade(directory.get(person), clock.instant());
            return true;
        });
        return codes;
    }

    /** How many are left. */
    int left(PersonId person) {
        return database.sql("select count(*) from recovery_code where person_id = ? and used_at is null")
                .param(person.bytes())
                .query(Integer.class)
                .single();
    }

    /** Uses a code up; of two who try at once one is answered yes. */
    boolean use(PersonId person, String typed) {
        return database.sql(
                                "update recovery_code set used_at = ? where person_id = ? and code_sha256 = ? and used_at is null")
                        .params(now(), person.bytes(), digest(typed))
                        .update()
                == 1;
    }

    void forget(PersonId person) {
        database.sql("delete from recovery_code where person_id = ?")
                .param(person.bytes())
                .update();
    }

    /** 80 random bits in four groups of four. */
    private String code() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return AuthenticatorSecret.base32(bits).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** However it is typed: with or without hyphens and spaces, in small letters or capitals. */
    private static byte[] digest(String typed) {
        return new LinkToken(typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)).sha256();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
