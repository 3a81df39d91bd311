package io.countersign.identity;

import io.countersign.base.LinkToken;
import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a person in who has proved who they are: a new session id, a new form token, and the person in the session. */
@Component
public class SessionStart {

    private final PersonDirectory directory;
    private final Sessions rows;
    private final DeviceCookie devices;
    private final SecondFactor codes;
    private final PersonLetters letters;
    private final Clock clock;
    private final SessionAuthenticationStrategy renewal;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionStart(
            PersonDirectory directory,
            Sessions rows,
            DeviceCookie devices,
            SecondFactor codes,
            PersonLetters letters,
            CsrfTokenRepository formTokens,
            Clock clock) {
        this.directory = directory;
        this.rows = rows;
        this.devices = devices;
        this.codes = codes;
        this.letters = letters;
        this.clock = clock;
        this.renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(formTokens)));
    }

    /**
     * Signs a person in whom the caller has just checked, by an invitation or a key for example. Whoever showed a password
     * and has an authenticator app is only half way in: the sign-in page asks for its code.
     *
     * @param factor how they proved it, one of the names in {@link FactorGrantedAuthority}
     * @return whether the person is in
     */
    public boolean begin(PersonId person, String factor, HttpServletRequest request, HttpServletResponse response) {
        if (factor.equals(FactorGrantedAuthority.PASSWORD_AUTHORITY) && codes.isAsked(person)) {
            HalfWay.put(person, clock.instant(), request);
            return false;
        }
        enter(person, factor, request, response);
        return true;
    }

    /** Lets in whom nothing more is asked. */
    void enter(PersonId person, String factor, HttpServletRequest request, HttpServletResponse response) {
        PersonSummary entering = directory.get(person);
        keep(authenticated(entering, factor, clock.instant()), request, response);
        LinkToken device = devices.mark(request, response);
        String browser = BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT));
        boolean unseen = rows.isNewBrowser(person, device);
        new SessionMark(rows.begin(person, device, browser), rows).put(request.getSession());
        if (unseen) {
            letters.newBrowser(entering, browser, clock.instant());
        }
    }

    /** The person at hand proved once more who they are: the same session under a new id, fresh from now on. */
    public void renew(String factor, HttpServletRequest request, HttpServletResponse response) {
        keep(authenticated(directory.get(CurrentPerson.id()), factor, clock.instant()), request, response);
    }

    private void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        renewal.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    static Authentication authenticated(PersonSummary person, String factor, Instant proved) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new PersonPrincipal(person.id(), person.name(), person.locale()),
                null,
                List.of(FactorGrantedAuthority.withAuthority(factor)
                        .issuedAt(proved)
                        .build()));
    }
}
