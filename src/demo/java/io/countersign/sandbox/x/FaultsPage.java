package io.countersign.sandbox.x;

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

/** Orders failures for an account, by a page or by JSON. */
@Controller("sandboxXFaultsPage")
@RequestMapping("/sandbox/x/faults")
class FaultsPage {

    private final SandboxX network;
    private final Faults faults;
    private final Accounts accounts;

    FaultsPage(SandboxX network, Faults faults, Accounts accounts) {
        this.network = network;
        this.faults = faults;
        this.accounts = accounts;
    }

    /** What is ordered: by handle; once, without words and without delay where nothing else is said. */
    record Wish(
            String handle,
            XFault kind,
            @Nullable Integer times,
            @Nullable String detail,
            @Nullable Integer hiddenReads) {}

    /** An order as the page shows it. */
    record Row(String handle, XFault kind, int times, String detail, int hiddenReads) {}

    @GetMapping
    ModelAndView page() {
        return new ModelAndView(
                "sandbox/x/faults",
                Map.of(
                        "accounts", network.accounts(),
                        "kinds", XFault.values(),
                        "orders", faults.all().stream().map(this::row).toList()));
    }

    private Row row(Faults.Order order) {
        String handle = accounts.find(order.account()).map(XAccount::handle).orElse("");
        return new Row(handle, order.kind(), order.times(), order.detail(), order.hiddenReads());
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String order(@ModelAttribute Wish wish) {
        return place(wish) ? "redirect:/sandbox/x/faults" : "redirect:/sandbox/x/faults?problem=sandbox.x.faults.unfit";
    }

    @PostMapping(path = "/cancel")
    String cancel(@RequestParam String handle) {
        network.find(handle).ifPresent(network::cancelFaults);
        return "redirect:/sandbox/x/faults";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, Object>> orderByJson(@RequestBody Wish wish) {
        return place(wish)
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(Map.of("ordered", wish.kind(), "handle", wish.handle()))
                : ResponseEntity.badRequest()
                        .body(Map.of("detail", "No such account, or a number below what makes sense."));
    }

    private boolean place(Wish wish) {
        int times = wish.times() == null ? 1 : wish.times();
        int hiddenReads = wish.hiddenReads() == null ? 0 : wish.hiddenReads();
        String detail = wish.detail() == null ? "" : wish.detail();
        if (times < 1 || hiddenReads < 0 || detail.length() > 1000) {
            return false;
        }
        return network.find(wish.handle())
                .map(account -> {
                    network.order(account, wish.kind(), times, detail, hiddenReads);
                    return true;
                })
                .orElse(false);
    }
}
