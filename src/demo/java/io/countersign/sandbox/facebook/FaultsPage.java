package io.countersign.sandbox.facebook;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Orders failures for a Page, by a page or by JSON. */
@Controller("sandboxFacebookFaultsPage")
@RequestMapping("/sandbox/facebook/faults")
class FaultsPage {

    private static final String HERE = "redirect:/sandbox/facebook/faults";

    private final SandboxFacebook network;
    private final Faults faults;
    private final Pages pages;

    FaultsPage(SandboxFacebook network, Faults faults, Pages pages) {
        this.network = network;
        this.faults = faults;
        this.pages = pages;
    }

    /** What is ordered: by id or handle; once, without words and without delay where nothing else is said. */
    record Wish(
            String page,
            FacebookFault kind,
            @Nullable Integer times,
            @Nullable String detail,
            @Nullable Integer hiddenReads) {}

    /** An order as the page shows it. */
    record Row(FacebookPage page, FacebookFault kind, int times, String detail) {}

    @GetMapping
    ModelAndView page() {
        return new ModelAndView(
                "sandbox/facebook/faults",
                Map.of(
                        "pages", network.pages(),
                        "kinds", FacebookFault.values(),
                        "orders", faults.all().stream().map(this::row).toList()));
    }

    private Row row(Faults.Order order) {
        return new Row(pages.find(order.page()).orElseThrow(), order.kind(), order.times(), order.detail());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String order(@ModelAttribute Wish wish) {
        return place(wish) ? HERE : HERE + "?problem=sandbox.facebook.faults.unfit";
    }

    @PostMapping(path = "/cancel")
    String cancel(@RequestParam String page) {
        network.find(page).ifPresent(network::cancelFaults);
        return HERE;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, Object>> orderByJson(@RequestBody Wish wish) {
        return place(wish)
                ? ResponseEntity.status(HttpStatus.CREATED).body(Map.of("ordered", wish.kind(), "page", wish.page()))
                : ResponseEntity.badRequest().body(Map.of("detail", "No such Page, or a number that makes no sense."));
    }

    private boolean place(Wish wish) {
        int times = wish.times() == null ? 1 : wish.times();
        int hiddenReads = wish.hiddenReads() == null ? 0 : wish.hiddenReads();
        String detail = wish.detail() == null ? "" : wish.detail();
        if (times < 1 || hiddenReads < 0 || detail.length() > 1000) {
            return false;
        }
        return network.find(wish.page())
                .map(page -> {
                    network.order(page, wish.kind(), times, detail, hiddenReads);
                    return true;
                })
                .orElse(false);
    }
}
