package io.countersign.pocket;

import io.countersign.base.Refused;
import io.countersign.base.Texts;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.DeliveryId;
import io.countersign.signoffs.SignedMedia;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting up by hand what was signed: copy it, open the network, say that it is up. Looking changes nothing. */
@Controller
@RequestMapping("/{agency}/me/by-hand/{delivery}")
class HandPages {

    private final ByHand hands;

    HandPages(ByHand hands) {
        this.hands = hands;
    }

    @GetMapping
    String look(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String delivery,
            Model page,
            HttpServletResponse response,
            Locale locale) {
        return page(visitor, delivery, "", page, response, locale);
    }

    @PostMapping
    String up(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String delivery,
            @RequestParam(defaultValue = "") String link,
            Model page,
            RedirectAttributes next,
            HttpServletResponse response,
            Locale locale) {
        DeliveryId id = DeliveryId.parse(delivery);
        try {
            hands.itIsUp(visitor.actor(), id, link);
            next.addFlashAttribute(
                    "notice",
                    Texts.in(locale)
                            .get(
                                    "publishing.by-hand.done",
                                    hands.look(visitor.actor(), id).network()));
            return "redirect:" + visitor.base() + "/by-hand/" + id.text();
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("alarm", refused.refusal().sentence(locale));
            return page(visitor, delivery, link, page, response, locale);
        }
    }

    @GetMapping("/picture/{sha256}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute(binding = false) Visitor visitor,
            @PathVariable String delivery,
            @PathVariable String sha256) {
        SignedMedia picture = hands.picture(visitor.actor(), DeliveryId.parse(delivery), sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mime()))
                .cacheControl(CacheControl.noStore())
                .body(picture.bytes());
    }

    private String page(
            Visitor visitor, String delivery, String link, Model page, HttpServletResponse response, Locale locale) {
        response.setHeader("Cache-Control", "no-store");
        page.addAttribute("hand", HandView.of(hands.look(visitor.actor(), DeliveryId.parse(delivery)), locale));
        page.addAttribute("link", link);
        return "pocket/by-hand";
    }
}
