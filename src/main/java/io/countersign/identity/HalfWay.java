package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who has shown the right password and is still asked for a code: nobody yet, and for five minutes only. */
record HalfWay(PersonId person, Instant until) implements Serializable {

    private static final String NAME = HalfWay.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(5);

    static void put(PersonId person, Instant now, HttpServletRequest request) {
        request.getSession().setAttribute(NAME, new HalfWay(person, now.plus(LASTS)));
        request.changeSessionId();
    }

    static Optional<PersonId> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof HalfWay(PersonId person, Instant until)
                        && now.isBefore(until)
                ? Optional.of(person)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(NAME);
    }
}
