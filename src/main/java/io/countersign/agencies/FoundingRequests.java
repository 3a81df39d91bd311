package io.countersign.agencies;

import io.countersign.base.AgencyTransactions;
import io.countersign.base.EmailAddress;
import io.countersign.base.LinkToken;
import io.countersign.identity.PersonDirectory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks whoever wants to found an agency to show that the address is theirs. Whether somebody has a sign-in is told to
 * the address alone, by the letter it gets.
 */
@Component
public class FoundingRequests {

    private static final String NOBODYS = "there is no agency yet";

    private final FoundingLinks links;
    private final FoundingLetters letters;
    private final PersonDirectory people;
    private final AgencyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FoundingRequests(
            FoundingLinks links,
            FoundingLetters letters,
            PersonDirectory people,
            AgencyTransactions transactions,
            Clock clock) {
        this.links = links;
        this.letters = letters;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the letter; fails with whatever the mail server says, and then no link leads anywhere. */
    public void ask(EmailAddress email, Locale locale) {
        Instant now = clock.instant();
        transactions.outside(NOBODYS, () -> links.forget(now));
        if (people.find(email).isPresent()) {
            letters.toKnown(email, locale);
        } else {
            LinkToken token = LinkToken.random(random);
            FoundingLink link = new FoundingLink(token, email, now);
            letters.toNewcomer(email, token.text(), link.expiresAt(), locale);
            transactions.outside(NOBODYS, () -> links.save(link));
        }
    }

    /** Whose address an open link shows. */
    public Optional<EmailAddress> of(String token) {
        return transactions.outside(
                NOBODYS,
                () -> links.findByTokenSha256AndExpiresAtAfter(new LinkToken(token).sha256(), clock.instant())
                        .map(FoundingLink::email));
    }

    /** Takes the link out of use, in the transaction at hand; false where somebody else just did. */
    boolean use(String token) {
        return links.use(new LinkToken(token).sha256(), clock.instant()) == 1;
    }
}
