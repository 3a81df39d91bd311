package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.Identifier;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks people up for the rooms above, which keep only their ids. */
@Service
public class PersonDirectory {

    private final People people;
    private final JdbcClient database;
    private final AgencyTransactions transactions;

    PersonDirectory(People people, JdbcClient database, AgencyTransactions transactions) {
        this.people = people;
        this.database = database;
        this.transactions = transactions;
    }

    public PersonSummary get(PersonId person) {
        return database.sql("select name, email, zone, locale from person where id = ?")
                .param(person.bytes())
                .query((row, number) -> new PersonSummary(
                        person,
                        row.getString("name"),
                        new EmailAddress(row.getString("email")),
                        ZoneId.of(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Those who could prove that it is them, and so sign. */
    public Set<PersonId> whoCanSign(Collection<PersonId> asked) {
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql("select person_id from password where person_id in (:asked)")
                        .param("asked", asked.stream().map(PersonId::bytes).toList())
                        .query((row, number) -> new PersonId(Identifier.uuid(row.getBytes("person_id"))))
                        .list());
    }

    /** The person who signs in with this address, if there is one; never to be shown to whoever typed it. */
    public Optional<PersonSummary> find(EmailAddress email) {
        return transactions
                .outside("look-up of a person", () -> people.findByEmail(email))
                .map(Person::summary);
    }
}
