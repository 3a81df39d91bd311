package io.countersign.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: the person's own, else what the browser asks for, else English; only such as we speak. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private final List<String> spoken;

    Languages(@Value("${countersign.languages:en}") List<String> spoken) {
        this.spoken = List.copyOf(spoken);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<Locale> own = CurrentPerson.atHand().map(PersonPrincipal::locale).stream();
        Stream<Locale> asked = Collections.list(request.getLocales()).stream();
        return Stream.concat(own, asked)
                .filter(locale -> spoken.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language belongs to the person, not to the request");
    }
}
