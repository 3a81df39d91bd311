package io.countersign.identity;

import io.countersign.base.LinkToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By what a browser is known again for a year; it opens nothing, and only its digest is kept. */
@Component
class DeviceCookie {

    private static final Duration LASTS = Duration.ofDays(400);
    private static final int WRITTEN = 43;

    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    DeviceCookie(@Value("${countersign.address}") String address) {
        this.secure = address.startsWith("https:");
    }

    /** The mark of this browser, a new one where it has none. */
    LinkToken mark(HttpServletRequest request, HttpServletResponse response) {
        LinkToken mark = read(request).orElseGet(() -> LinkToken.random(random));
        ResponseCookie cookie = ResponseCookie.from(name(), mark.text())
                .path("/")
                .maxAge(LASTS)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return mark;
    }

    private Optional<LinkToken> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name()))
                .map(Cookie::getValue)
                .filter(text -> text.length() == WRITTEN)
                .map(LinkToken::new);
    }

    private String name() {
        return secure ? "__Host-device" : "device";
    }
}
