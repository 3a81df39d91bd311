package io.countersign.identity.keys;

import io.countersign.base.Refused;
import io.countersign.identity.KeyTries;
import io.countersign.identity.LocalPath;
import io.countersign.identity.SessionStart;
import io.countersign.identity.SignInAside;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signs people in by a passkey, beside the password on the same page; the key itself says whose it is. */
@Controller
@RequestMapping("/signin")
class KeySignIn {

    private final Passkeys passkeys;
    private final SessionStart sessions;
    private final KeyTries tries;
    private final List<SignInAside> asides;

    KeySignIn(Passkeys passkeys, SessionStart sessions, KeyTries tries, List<SignInAside> asides) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.tries = tries;
        this.asides = List.copyOf(asides);
    }

    @PostMapping(path = "/challenge", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String challenge() {
        return passkeys.askAnybody();
    }

    @PostMapping("/key")
    String signIn(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String challenge,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        LocalPath target = LocalPath.orStart(to);
        try {
            Assertion answer = Assertion.in(form).orElseThrow(Passkeys::notProved);
            ProvedKey key = passkeys.proveAnybody(answer, challenge);
            sessions.begin(key.person(), FactorGrantedAuthority.WEBAUTHN_AUTHORITY, request, response);
            return "redirect:" + target.value();
        } catch (Refused refused) {
            page.addAttribute("to", target.value());
            return again(tries.wrong(form.getOrDefault("rawId", ""), request.getRemoteAddr()), response, page);
        }
    }

    private String again(Duration wait, HttpServletResponse response, Model page) {
        long seconds = wait.plusMillis(999).toSeconds();
        page.addAttribute("asides", asides);
        page.addAttribute("state", wait.isZero() ? "key" : "wait");
        page.addAttribute("seconds", seconds);
        page.addAttribute("minutes", (seconds + 59) / 60);
        response.setStatus((wait.isZero() ? HttpStatus.UNAUTHORIZED : HttpStatus.TOO_MANY_REQUESTS).value());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", String.valueOf(seconds));
        }
        return "identity/signin";
    }
}
