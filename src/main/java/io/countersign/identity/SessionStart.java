package io.countersign.identity;

import io.countersign.base.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final SessionAuthenticationStrategy renewal;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SessionStart(PersonDirectory directory, CsrfTokenRepository formTokens) {
        this.directory = directory;
        this.renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(formTokens)));
    }

    /**
     * Signs a person in whom the caller has just checked, by an invitation or a key for example.
     *
     * @param factor how they proved it, one of the names in {@link FactorGrantedAuthority}
     */
    public void begin(PersonId person, String factor, HttpServletRequest request, HttpServletResponse response) {
        begin(authenticated(directory.get(person), factor), request, response);
    }

    void begin(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        renewal.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    static Authentication authenticated(PersonSummary person, String factor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new PersonPrincipal(person.id(), person.name(), person.locale()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(factor)));
    }
}
