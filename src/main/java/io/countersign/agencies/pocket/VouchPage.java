package io.countersign.agencies.pocket;

import io.countersign.agencies.AgencyDoors;
import io.countersign.agencies.MemberSummary;
import io.countersign.agencies.Vouching;
import io.countersign.base.Actor;
import io.countersign.base.MemberId;
import io.countersign.base.NotFound;
import io.countersign.base.PersonId;
import io.countersign.base.ProofNeeded;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.identity.Confirmation;
import io.countersign.identity.CurrentPerson;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person of a client confirms that an owner, whose mailbox others read, is who they say. */
@Controller
@RequestMapping("/{agency}/me/vouch")
class VouchPage {

    private final Vouching vouching;
    private final AgencyDoors doors;

    VouchPage(Vouching vouching, AgencyDoors doors) {
        this.vouching = vouching;
        this.doors = doors;
    }

    @GetMapping
    String show(@PathVariable String agency, Model page) {
        page.addAttribute("agency", agency);
        page.addAttribute("waiting", vouching.waiting(actor(agency)));
        return "agencies/vouch";
    }

    @PostMapping("/{owner}")
    String vouch(@PathVariable String agency, @PathVariable String owner, RedirectAttributes next, Locale locale) {
        Actor actor = actor(agency);
        MemberId id = MemberId.parse(owner);
        String name = vouching.waiting(actor).stream()
                .filter(one -> one.id().equals(id))
                .map(MemberSummary::name)
                .findFirst()
                .orElseThrow(NotFound::new);
        try {
            vouching.vouch(actor, id);
            next.addFlashAttribute("notice", Texts.in(locale).get("joining.vouch.done", name));
        } catch (ProofNeeded first) {
            return Confirmation.onTheWayTo(address(agency));
        } catch (Refused refused) {
            next.addFlashAttribute("alarm", refused.refusal().sentence(locale));
        }
        return "redirect:" + address(agency);
    }

    private Actor actor(String agency) {
        PersonId person = CurrentPerson.id();
        return doors.open(agency, person)
                .map(entered -> Actor.of(entered.id(), person))
                .orElseThrow(NotFound::new);
    }

    private static String address(String agency) {
        return "/" + agency + "/me/vouch";
    }
}
