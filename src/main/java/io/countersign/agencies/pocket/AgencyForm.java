package io.countersign.agencies.pocket;

import io.countersign.agencies.AgencyPlan;
import io.countersign.base.Refusal;
import io.countersign.base.Zones;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form in which an agency is named: shown, shown again with what stood in it, and read. */
@Component
class AgencyForm {

    private final Languages languages;

    AgencyForm(Languages languages) {
        this.languages = languages;
    }

    String show(NewAgency typed, Model page) {
        page.addAttribute("typed", typed);
        page.addAttribute("zones", Zones.ALL);
        page.addAttribute("languages", languages.all());
        return "agencies/found";
    }

    /** What was typed, or the sentence that says what is wrong with it. */
    AgencyPlan plan(NewAgency typed) {
        if (!Zones.ALL.contains(typed.zone())) {
            throw Refusal.by("joining.zone").asException();
        }
        return AgencyPlan.of(typed.agency(), typed.slug(), ZoneId.of(typed.zone()), languages.of(typed.language()));
    }
}
