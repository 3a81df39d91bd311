package io.countersign.outside.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.countersign.base.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why something is not answered, as RFC 9457 writes it.
 *
 * @param detail what happened and what is right, in one sentence or two
 * @param parameter which parameter is wrong, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter) {

    static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, null);
    }

    static Problem of(WrongParameter wrong, Locale locale) {
        String detail = Texts.in(locale).get("outside.wrong", wrong.parameter(), wrong.right(locale));
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return new Problem("about:blank", status.getReasonPhrase(), status.value(), detail, wrong.parameter());
    }
}
