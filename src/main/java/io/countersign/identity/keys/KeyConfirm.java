package io.countersign.identity.keys;

import io.countersign.base.Refused;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.LocalPath;
import io.countersign.identity.SessionStart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes a passkey where somebody who is signed in proves once more who they are, beside the password on the same page. */
@Controller
@RequestMapping("/confirm")
class KeyConfirm {

    private final Passkeys passkeys;
    private final SessionStart sessions;

    KeyConfirm(Passkeys passkeys, SessionStart sessions) {
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @PostMapping(path = "/challenge", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String challenge() {
        return passkeys.ask(KeyPurpose.STEP_UP, CurrentPerson.id());
    }

    @PostMapping("/key")
    String confirm(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Assertion answer = Assertion.in(form).orElseThrow(Passkeys::notProved);
            passkeys.prove(CurrentPerson.id(), answer, KeyPurpose.STEP_UP, challenge);
        } catch (Refused refused) {
            return back("key", to);
        }
        sessions.renew(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
        return to.isEmpty()
                ? back("done", to)
                : "redirect:" + LocalPath.orStart(to).value();
    }

    private static String back(String state, String to) {
        return "redirect:"
                + UriComponentsBuilder.fromPath("/confirm")
                        .queryParam("after", state)
                        .queryParam("to", "{to}")
                        .encode()
                        .buildAndExpand(to)
                        .toUriString();
    }
}
