package io.countersign.sandbox.facebook;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the Graph API: counts what arrives and lets in who holds a token, proven with the application's secret. */
class GraphGate extends OncePerRequestFilter {

    static final String TOKEN = "sandbox-facebook-token";
    static final String POSTING = "/sandbox/facebook/v[0-9.]+/[0-9]+/feed";
    private static final String API = "/sandbox/facebook/v[0-9.]+/(?!oauth/|dialog/).+";

    private final Tokens tokens;
    private final Pages pages;
    private final FacebookSettings settings;

    GraphGate(Tokens tokens, Pages pages, FacebookSettings settings) {
        this.tokens = tokens;
        this.pages = pages;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().matches(API);
    }

    static boolean isPosting(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && request.getRequestURI().matches(POSTING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPosting(request)) {
            pages.received(Long.parseLong(request.getRequestURI().split("/")[4]));
        }
        Optional<Tokens.Stored> token = tokens.find(given(request))
                .filter(found -> found.kind() != Tokens.Kind.CODE)
                .filter(found -> isProven(found.token(), request.getParameter("appsecret_proof")));
        if (token.isEmpty()) {
            GraphAnswers.error(response, GraphError.badToken());
            return;
        }
        request.setAttribute(TOKEN, token.get());
        chain.doFilter(request, response);
    }

    private static String given(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        String parameter = request.getParameter("access_token");
        if (header != null && header.startsWith("Bearer ")) {
            return header.substring("Bearer ".length());
        }
        return parameter == null ? "" : parameter;
    }

    private boolean isProven(String token, @Nullable String proof) {
        if (proof == null) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String right = HexFormat.of().formatHex(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.UTF_8), proof.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }
}
