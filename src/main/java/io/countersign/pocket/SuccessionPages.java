package io.countersign.pocket;

import io.countersign.accounts.AccountId;
import io.countersign.accounts.AccountSummary;
import io.countersign.accounts.Succeeding;
import io.countersign.base.NotFound;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.signoffs.Proof.PasswordProof;
import io.countersign.signoffs.Succession;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where another owner of a client takes over a company's account whose owner has left. */
@Controller
@RequestMapping("/{agency}/me/succeed/{account}")
class SuccessionPages {

    private final Succession succession;
    private final Succeeding succeeding;

    SuccessionPages(Succession succession, Succeeding succeeding) {
        this.succession = succession;
        this.succeeding = succeeding;
    }

    @GetMapping
    String ask(@ModelAttribute(binding = false) Visitor visitor, @PathVariable String account, Model page) {
        page.addAttribute("account", open(visitor, AccountId.parse(account)).orElseThrow(NotFound::new));
        return "pocket/succeed";
    }

    @PostMapping
    String takeOver(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String account,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        AccountId id = AccountId.parse(account);
        Optional<AccountSummary> before = open(visitor, id);
        try {
            succession.takeOver(visitor.actor(), id, new PasswordProof(password));
        } catch (Refused refused) {
            page.addAttribute("account", before.orElseThrow(() -> refused));
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "pocket/succeed";
        }
        next.addFlashAttribute(
                "notice",
                Texts.in(locale).get("pocket.succeed.done", before.orElseThrow().label()));
        return "redirect:" + visitor.base();
    }

    private Optional<AccountSummary> open(Visitor visitor, AccountId id) {
        return succeeding.open(visitor.actor()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }
}
