package io.countersign.pocket;

import io.countersign.archives.Bringing;
import io.countersign.base.ClientId;
import io.countersign.base.Refusal;
import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.signoffs.Proof.PasswordProof;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an owner brings the archive along that another agency handed out. */
@Controller
@RequestMapping("/{agency}/me/bring/{client}")
class BringPages {

    private final Bringing bringing;
    private final Leaves leaves;

    BringPages(Bringing bringing, Leaves leaves) {
        this.bringing = bringing;
        this.leaves = leaves;
    }

    @GetMapping
    String ask(
            @ModelAttribute(binding = false) Visitor visitor, @PathVariable String client, Model page, Locale locale) {
        page.addAttribute("leave", leaves.one(visitor.actor(), client, locale));
        return "pocket/bring";
    }

    @PostMapping
    String bring(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String client,
            @RequestParam(required = false) @Nullable MultipartFile archive,
            @RequestParam(defaultValue = "") String password,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Leave leave = leaves.one(visitor.actor(), client, locale);
        try {
            take(visitor, client, archive, password);
            next.addFlashAttribute("notice", Texts.in(locale).get("pocket.bring.done", leave.agency()));
            return "redirect:" + visitor.base();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            page.addAttribute("leave", leave);
            return "pocket/bring";
        }
    }

    private void take(Visitor visitor, String client, @Nullable MultipartFile archive, String password)
            throws IOException {
        if (archive == null || archive.isEmpty()) {
            throw Refusal.by("pocket.bring.nothing").asException();
        }
        Path file = Files.createTempFile("archive", ".zip");
        try {
            archive.transferTo(file);
            bringing.bring(visitor.actor(), ClientId.parse(client), file, new PasswordProof(password));
        } finally {
            Files.delete(file);
        }
    }
}
