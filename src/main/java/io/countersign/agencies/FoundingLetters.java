package io.countersign.agencies;

import io.countersign.base.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/** Brings the letters of those who want to found an agency; fails with an exception when one could not be sent. */
public interface FoundingLetters {

    /**
     * To somebody new: the link that proves the address.
     *
     * @param until when the link leads nowhere any more
     */
    void toNewcomer(EmailAddress email, String token, Instant until, Locale locale);

    /** To somebody who has a sign-in already, so that the page never has to say so. */
    void toKnown(EmailAddress email, Locale locale);
}
