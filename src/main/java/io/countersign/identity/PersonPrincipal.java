package io.countersign.identity;

import io.countersign.base.PersonId;
import io.countersign.base.SignedIn;
import java.io.Serializable;
import java.util.Locale;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in: no role and no agency, which are read in each call. */
public record PersonPrincipal(PersonId person, String displayName, Locale locale)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    /** The id in its 22 characters, which never changes, unlike a name. */
    @Override
    public String getName() {
        return person.text();
    }
}
