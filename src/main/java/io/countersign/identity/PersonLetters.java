package io.countersign.identity;

import java.time.Instant;
import java.util.List;

/** Writes to a person about their own ways in; implemented by the room that sends mail. Each letter is kept until sent. */
public interface PersonLetters {

    /** Somebody signed in as this person from a browser that was not seen before. */
    void newBrowser(PersonSummary person, String browser, Instant at);

    /** The person's password is another one now. */
    void passwordChanged(PersonSummary person, Instant at);

    /** An authenticator app is asked from now on. */
    void authenticatorOn(PersonSummary person, Instant at);

    /** No authenticator app is asked any more. */
    void authenticatorOff(PersonSummary person, Instant at);

    /** There are new recovery codes; the ones before are void. */
    void recoveryCodesMade(PersonSummary person, Instant at);

    /** A code that shows in the person's session that this other address is theirs. */
    void secondCode(PersonSummary person, String to, String code);

    /**
     * Somebody says that the person cannot get in any more; a letter goes to each address.
     *
     * @param token what finishes it from then on, and stops it at once
     */
    void recoveryAsked(PersonSummary person, List<String> to, String token, Instant ready);
}
