package io.countersign.identity;

import io.countersign.base.NotFound;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a plain page answers when a room refuses: the refusal in full, and one answer to all that cannot be found. */
@ControllerAdvice
class PlainErrors {

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Leads to where somebody proves who they are, and from there to the page that asked. */
    @ExceptionHandler(ProofNeeded.class)
    String proofNeeded(HttpServletRequest request) {
        boolean shown = request.getMethod().equals(HttpMethod.GET.name());
        return Confirmation.onTheWayTo(shown ? request.getRequestURI() : LocalPath.START.value());
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, Locale locale) {
        Refusal refusal = refused.refusal();
        return new ModelAndView(
                "error/refused",
                Map.of("sentence", refusal.sentence(locale), "explanation", refusal.explanation(locale)),
                HttpStatus.FORBIDDEN);
    }
}
