package io.countersign.identity;

import io.countersign.base.PersonId;
import io.countersign.base.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody sees on which browsers they are signed in, and ends what is not theirs or not needed. */
@Controller
@RequestMapping("/sessions")
class SessionsPage {

    private final Sessions sessions;
    private final PersonDirectory directory;
    private final KeyOrigins origins;

    SessionsPage(Sessions sessions, PersonDirectory directory, KeyOrigins origins) {
        this.sessions = sessions;
        this.origins = origins;
        this.directory = directory;
    }

    /** One browser as the page shows it. */
    record Line(String id, String browser, String since, String seen, boolean here) {}

    @GetMapping
    String show(HttpServletRequest request, Locale locale, Model page) {
        PersonId person = CurrentPerson.id();
        Optional<SessionId> here = SessionMark.of(request);
        DateTimeFormatter when = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale)
                .withZone(directory.get(person).zone());
        List<Line> lines = sessions.of(person).stream()
                .map(one -> new Line(
                        one.id().text(),
                        one.browser(),
                        when.format(one.startedAt()),
                        when.format(one.seenAt()),
                        here.equals(Optional.of(one.id()))))
                .toList();
        page.addAttribute("lines", lines);
        page.addAttribute("others", lines.stream().anyMatch(line -> !line.here()));
        page.addAttribute("own", origins.isOwn(person));
        return "identity/sessions";
    }

    @PostMapping("/end")
    String end(@RequestParam String id, RedirectAttributes next, Locale locale) {
        if (sessions.end(CurrentPerson.id(), SessionId.parse(id))) {
            next.addFlashAttribute("notice", Texts.in(locale).get("identity.sessions.ended"));
        }
        return "redirect:/sessions";
    }

    @PostMapping("/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes next, Locale locale) {
        sessions.endAll(CurrentPerson.id(), SessionMark.of(request).orElse(null));
        next.addFlashAttribute("notice", Texts.in(locale).get("identity.sessions.ended.others"));
        return "redirect:/sessions";
    }
}
