package io.countersign.identity;

import io.countersign.base.Face;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers whether somebody wants light, dark, or what the device has. */
@Controller
class FaceChoice {

    @PostMapping("/theme")
    String choose(
            @RequestParam String face,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Face.COOKIE, Face.named(face).word())
                .path("/")
                .maxAge(Face.KEPT)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + LocalPath.orStart(back).value();
    }
}
