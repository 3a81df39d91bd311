package io.countersign.sandbox.x;

import io.countersign.sandbox.Words;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the emulated X has at hand. */
@ControllerAdvice(
        name = "sandboxXPageModel",
        assignableTypes = {AuthorizePage.class, TimelinePages.class, FaultsPage.class})
class PageModel {

    private static final Words WORDS = new Words();

    /** Reading the token now puts its cookie out before the page grows past the server's buffer. */
    @ModelAttribute("words")
    Words words(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        return WORDS;
    }
}
