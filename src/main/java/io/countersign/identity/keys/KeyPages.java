package io.countersign.identity.keys;

import io.countersign.base.Identifier;
import io.countersign.base.PersonId;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.PersonDirectory;
import io.countersign.identity.keys.Passkey.RevokedWhy;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody sees, adds and takes away passkeys: always their own, and never without a fresh proof. */
@Controller
@RequestMapping("/keys")
class KeyPages {

    private final OwnKeys keys;
    private final Enrolment enrolment;
    private final FreshProofForm proofs;
    private final Passkeys passkeys;
    private final PersonDirectory people;

    KeyPages(OwnKeys keys, Enrolment enrolment, FreshProofForm proofs, Passkeys passkeys, PersonDirectory people) {
        this.keys = keys;
        this.enrolment = enrolment;
        this.proofs = proofs;
        this.passkeys = passkeys;
        this.people = people;
    }

    @GetMapping
    String list(Model page, Locale locale) {
        ZoneId zone = zone();
        List<KeyView> own = keys.of(CurrentPerson.id()).stream()
                .map(key -> KeyView.of(key, zone, locale))
                .toList();
        page.addAttribute(
                "keys", own.stream().filter(key -> key.revoked() == null).toList());
        page.addAttribute(
                "revoked", own.stream().filter(key -> key.revoked() != null).toList());
        return "identity/keys";
    }

    @GetMapping("/new")
    String prepare(Model page) {
        page.addAttribute("name", "");
        return asking("identity/keys-new", page);
    }

    /** The first half of adding: the name, and the proof that it is really them. */
    @PostMapping("/new")
    String prove(
            @RequestParam(defaultValue = "") String name,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        PersonId person = CurrentPerson.id();
        page.addAttribute("name", name);
        try {
            page.addAttribute("name", Passkey.requireName(name));
            page.addAttribute("wish", enrolment.begin(person, proofs.require(person, form)));
            return "identity/keys-make";
        } catch (Refused refused) {
            return again("identity/keys-new", refused, response, page, locale);
        }
    }

    /** The second half: what the browser has made. */
    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model page,
            Locale locale) {
        try {
            enrolment.finish(CurrentPerson.id(), name, challenge, NewPasskey.in(form));
        } catch (Refused refused) {
            page.addAttribute("name", name);
            return again("identity/keys-new", refused, response, page, locale);
        }
        next.addFlashAttribute("notice", Texts.in(locale).get("keys.added", name.strip()));
        return "redirect:/keys";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model page, Locale locale) {
        return shown(key, page, locale);
    }

    @PostMapping("/{key}")
    String rename(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response,
            Model page,
            Locale locale) {
        try {
            keys.rename(CurrentPerson.id(), Identifier.parse(key), name);
            return "redirect:/keys";
        } catch (Refused refused) {
            again("", refused, response, page, locale);
            page.addAttribute("typed", name);
            return shown(key, page, locale);
        }
    }

    @PostMapping("/{key}/revoke")
    String revoke(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean lost,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            RedirectAttributes next,
            Model page,
            Locale locale) {
        PersonId person = CurrentPerson.id();
        OwnKey gone = keys.get(person, Identifier.parse(key));
        try {
            proofs.require(person, form);
            keys.revoke(person, Identifier.parse(key), lost ? RevokedWhy.LOST : RevokedWhy.UNUSED);
        } catch (Refused refused) {
            again("", refused, response, page, locale);
            return shown(key, page, locale);
        }
        next.addFlashAttribute("notice", Texts.in(locale).get("keys.gone", gone.name()));
        return "redirect:/keys";
    }

    private String shown(String key, Model page, Locale locale) {
        OwnKey own = keys.get(CurrentPerson.id(), Identifier.parse(key));
        page.addAttribute("key", KeyView.of(own, zone(), locale));
        return asking("identity/key", page);
    }

    /** A page that asks for a fresh proof, by passkey where there is one. */
    private String asking(String view, Model page) {
        PersonId person = CurrentPerson.id();
        if (passkeys.has(person)) {
            page.addAttribute("challenge", passkeys.ask(KeyPurpose.STEP_UP, person));
            page.addAttribute("house", passkeys.house());
        }
        return view;
    }

    private String again(String view, Refused refused, HttpServletResponse response, Model page, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("alarm", refused.refusal().sentence(locale));
        return asking(view, page);
    }

    private ZoneId zone() {
        return people.get(CurrentPerson.id()).zone();
    }
}
