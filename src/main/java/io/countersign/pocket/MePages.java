package io.countersign.pocket;

import io.countersign.accounts.Succeeding;
import io.countersign.agencies.Membership;
import io.countersign.agencies.Vouching;
import io.countersign.identity.CurrentPerson;
import io.countersign.identity.PersonDirectory;
import io.countersign.publishing.ByHand;
import io.countersign.publishing.Deliveries;
import io.countersign.publishing.DeliverySummary;
import io.countersign.signoffs.OwnReceipts;
import io.countersign.signoffs.OwnReceipts.OwnReceipt;
import io.countersign.signoffs.Receipts;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody is here, and everything signed so far. */
@Controller
@RequestMapping("/{agency}/me")
class MePages {

    private static final int MOST_PAGES = 10_000;

    private final Membership membership;
    private final Succeeding succeeding;
    private final Vouching vouching;
    private final PersonDirectory people;
    private final Voices voices;
    private final Receipts receipts;
    private final Deliveries deliveries;
    private final ByHand hands;
    private final Leaves leaves;

    MePages(
            Membership membership,
            Succeeding succeeding,
            Vouching vouching,
            PersonDirectory people,
            Voices voices,
            Receipts receipts,
            Deliveries deliveries,
            ByHand hands,
            Leaves leaves) {
        this.membership = membership;
        this.succeeding = succeeding;
        this.vouching = vouching;
        this.people = people;
        this.voices = voices;
        this.receipts = receipts;
        this.deliveries = deliveries;
        this.hands = hands;
        this.leaves = leaves;
    }

    @GetMapping
    String me(@ModelAttribute(binding = false) Visitor visitor, Model page, Locale locale) {
        page.addAttribute("self", membership.self(visitor.actor()));
        page.addAttribute("owns", !membership.standing(visitor.actor()).owned().isEmpty());
        page.addAttribute("orphans", succeeding.open(visitor.actor()));
        page.addAttribute("vouching", vouching.waiting(visitor.actor()));
        page.addAttribute("voices", voices.of(visitor.actor(), locale));
        page.addAttribute("lent", voices.lent(visitor.actor(), locale));
        ZoneId zone = people.get(CurrentPerson.id()).zone();
        page.addAttribute(
                "hands",
                hands.due(visitor.actor()).stream()
                        .map(one -> DueHand.of(one, zone, locale))
                        .toList());
        page.addAttribute("leaves", leaves.of(visitor.actor(), locale));
        page.addAttribute("count", receipts.countMine(visitor.actor()));
        return "pocket/me";
    }

    @GetMapping("/signed")
    String signed(
            @ModelAttribute(binding = false) Visitor visitor,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale locale) {
        int number = Math.clamp(page, 1, MOST_PAGES);
        OwnReceipts mine = receipts.mine(visitor.actor(), number - 1);
        List<DeliverySummary> out = deliveries.over(
                visitor.actor(),
                mine.receipts().stream().map(OwnReceipt::revision).toList());
        ZoneId zone = people.get(CurrentPerson.id()).zone();
        model.addAttribute(
                "signed",
                mine.receipts().stream()
                        .map(one -> Signed.of(one, out, zone, locale))
                        .toList());
        model.addAttribute("number", number);
        model.addAttribute("more", mine.more());
        return "pocket/mine";
    }
}
