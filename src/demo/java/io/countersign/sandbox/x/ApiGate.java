package io.countersign.sandbox.x;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the v2 API: counts what arrives, lets in what is rightly signed, holds each account to its allowance. */
class ApiGate extends OncePerRequestFilter {

    static final String CALLER = "sandbox.x.caller";

    private final Oauth oauth;
    private final Tokens tokens;
    private final Accounts accounts;
    private final Rates rates;

    ApiGate(Oauth oauth, Tokens tokens, Accounts accounts, Rates rates) {
        this.oauth = oauth;
        this.tokens = tokens;
        this.accounts = accounts;
        this.rates = rates;
    }

    /** Who signed a request, and with what. */
    private record Caller(XAccount account, OauthHeader header, String secret) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Call call = Call.of(request.getMethod(), request.getRequestURI());
        Optional<Caller> caller = caller(request);
        caller.ifPresent(known -> rates.received(known.account().id(), call));
        Optional<XAccount> account = caller.filter(known -> oauth.accepts(request, known.header(), known.secret()))
                .map(Caller::account);
        if (account.isEmpty()) {
            Answers.problem(response, XProblem.unauthorized());
            return;
        }
        letIn(account.get(), call, request, response, chain);
    }

    private void letIn(
            XAccount account, Call call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Rates.Standing standing = rates.use(account.id(), call);
        Answers.rates(response, standing);
        response.setHeader("x-access-level", "read-write");
        if (standing.exceeded()) {
            Answers.problem(response, XProblem.tooManyRequests());
            return;
        }
        request.setAttribute(CALLER, account);
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(HttpServletRequest request) {
        return OauthHeader.of(request)
                .flatMap(header -> tokens.find(header.token())
                        .filter(Tokens.Stored::access)
                        .flatMap(token -> Optional.ofNullable(token.account())
                                .flatMap(accounts::find)
                                .map(account -> new Caller(account, header, token.secret()))));
    }
}
