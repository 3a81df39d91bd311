package io.countersign.identity;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks people up for the rooms above, which keep only their ids. */
@Service
public class PersonDirectory {

    private final People people;
    private final AgencyTransactions transactions;

    PersonDirectory(People people, AgencyTransactions transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    public PersonSummary get(PersonId person) {
        return transactions
                .outside("look-up of a person", () -> people.findById(person))
                .map(Person::summary)
                .orElseThrow(NotFound::new);
    }

    /** The person who signs in with this address, if there is one; never to be shown to whoever typed it. */
    public Optional<PersonSummary> find(EmailAddress email) {
        return transactions
                .outside("look-up of a person", () -> people.findByEmail(email))
                .map(Person::summary);
    }
}
