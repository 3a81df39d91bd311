package io.countersign.agencies.pocket;

import io.countersign.agencies.AgencyFounding;
import io.countersign.agencies.AgencySummary;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.identity.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where somebody with a sign-in founds an agency. */
@Controller
@RequestMapping("/found")
@ConditionalOnBooleanProperty(name = "countersign.founding.open", matchIfMissing = true)
class FoundPage {

    private final AgencyFounding founding;
    private final AgencyForm form;
    private final Arrival arrival;

    FoundPage(AgencyFounding founding, AgencyForm form, Arrival arrival) {
        this.founding = founding;
        this.form = form;
        this.arrival = arrival;
    }

    @GetMapping
    String show(Model page) {
        return form.show(NewAgency.empty(), page);
    }

    @PostMapping
    String found(
            @ModelAttribute("typed") NewAgency typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        PersonId person = CurrentPerson.id();
        try {
            AgencySummary agency = founding.found(form.plan(typed), person);
            return arrival.in(agency, person, request, response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return form.show(typed, page);
        }
    }
}
