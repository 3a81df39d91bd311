package io.countersign.demo;

import io.countersign.base.Theme;
import io.countersign.demo.DemoPeople.DemoPerson;
import io.countersign.demo.TourPlaces.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first ten minutes: the desk at the left, the phone at the right, and above them what to try and why it matters. */
@Controller
@ConditionalOnProperty("countersign.demo.fill")
class Tour {

    private static final String POLICY = "default-src 'none'; style-src 'self' %s; img-src 'self'; font-src 'self'"
            + "; frame-src %s %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String DESK = "desk";
    private static final String PHONE = "phone";

    private final TourPlaces places;
    private final Theme theme;

    Tour(TourPlaces places, Theme theme) {
        this.places = places;
        this.theme = theme;
    }

    /** Something to try: at the desk or on the phone, as whom, and where. */
    public record Step(int number, String screen, DemoPerson who, Place place) {

        public String key() {
            return "demo.tour." + number;
        }

        /** The address that signs in and leads there. */
        public String address(String origin) {
            return origin + "/sandbox/tour/as/" + who.email() + "?to=" + place.path();
        }
    }

    @GetMapping("/sandbox/tour")
    String tour(HttpServletRequest request, HttpServletResponse response, Model model) {
        TourHosts hosts = TourHosts.of(request);
        if (!TourHosts.isTour(request)) {
            return "redirect:" + hosts.tour() + "/sandbox/tour";
        }
        response.setHeader(
                "Content-Security-Policy", POLICY.formatted(theme.sheetSource(), hosts.desk(), hosts.phone()));
        model.addAttribute("hosts", hosts);
        model.addAttribute("steps", steps());
        model.addAttribute("password", DemoPeople.PASSWORD);
        return "demo/tour";
    }

    private List<Step> steps() {
        return List.of(
                new Step(1, DESK, DemoPeople.ROSA, places.openRequest()),
                new Step(2, DESK, DemoPeople.ANA, places.draft()),
                new Step(3, PHONE, DemoPeople.CRUMB, places.toSign()),
                new Step(4, DESK, DemoPeople.ANA, Place.toDo("/bluebird/out")),
                new Step(5, DESK, DemoPeople.ANA, places.question()),
                new Step(6, PHONE, DemoPeople.MIRA, places.whoWaits()),
                new Step(7, PHONE, DemoPeople.NII, places.byHand()),
                new Step(8, DESK, DemoPeople.ROSA, Place.toDo("/bluebird/record")));
    }

    /** Signs somebody of the demonstration in with one press, as everybody signs in: with the password. */
    @GetMapping("/sandbox/tour/as/{email}")
    String enter(@PathVariable String email, @RequestParam(defaultValue = "/") String to, Model model) {
        DemoPerson person = DemoPeople.all().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("person", person);
        model.addAttribute("password", DemoPeople.PASSWORD);
        model.addAttribute("target", to);
        return "demo/enter";
    }
}
