package io.countersign.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RoutePrefix;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.countersign.base.Actor;
import io.countersign.base.Reading;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** The frame of the desk: the rail with the rooms on the left, the page on the right. */
@RoutePrefix(":agency([a-z0-9][a-z0-9-]{2,31})")
@PermitAll
public class AgencyFrame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final int BELOW_THE_GAP = 100;

    private final List<NavigationEntry> entries;
    private final Reading reading;
    private final AuthenticationContext authentication;
    private final Nav rail = new Nav();
    private final Main page = new Main();

    AgencyFrame(List<NavigationEntry> entries, Reading reading, AuthenticationContext authentication) {
        this.reading = reading;
        this.authentication = authentication;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::position))
                .toList();
        addClassName("desk");
        rail.addClassName("rail");
        rail.setAriaLabel(Desk.text("base.rail"));
        page.addClassName("page");
        page.setId("page");
        add(skipLink(), rail, page);
    }

    /** Vaadin's word that the connection is lost stands outside every landmark: it is made one that is read out. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#page", Desk.text("base.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        page.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Visit visit = Desk.visit();
        rail.removeAll();
        rail.add(brand(visit));
        boolean gap = false;
        for (Line line : reading.as(visit.actor(), this::lines)) {
            Anchor anchor = anchor(line, visit, event.getLocation().getPath());
            if (!gap && line.entry().position() >= BELOW_THE_GAP) {
                anchor.addClassName("gap");
                gap = true;
            }
            rail.add(anchor);
        }
        rail.add(foot(visit));
    }

    /** A line of the rail as the visitor has it, with its number. */
    private record Line(NavigationEntry entry, OptionalInt count) {}

    private List<Line> lines(Actor visitor) {
        return entries.stream()
                .filter(entry -> entry.isFor(visitor))
                .map(entry -> new Line(entry, entry.count(visitor)))
                .toList();
    }

    private static Component brand(Visit visit) {
        Anchor brand = new Anchor(visit.path("day"), new Icon("mark"), new Span("Countersign"));
        brand.addClassName("brand");
        brand.setAriaLabel("Countersign");
        return brand;
    }

    private static Anchor anchor(Line line, Visit visit, String location) {
        NavigationEntry entry = line.entry();
        Anchor anchor =
                new Anchor(visit.path(entry.page()), new Icon(entry.icon()), new Span(Desk.text(entry.textKey())));
        anchor.addClassName("nav");
        if (("/" + location + "/").startsWith(visit.path(entry.page()) + "/")) {
            anchor.addClassName("on");
            anchor.getElement().setAttribute("aria-current", "page");
        }
        line.count().ifPresent(count -> {
            Span number = new Span(String.valueOf(count));
            number.addClassName("n");
            anchor.add(number);
        });
        return anchor;
    }

    private Component foot(Visit visit) {
        Button leave = new Button(Desk.text("base.leave"), click -> authentication.logout());
        leave.addThemeNames("small", "tertiary");
        Anchor ways = new Anchor("/sessions", Desk.text("base.ways"));
        ways.setRouterIgnore(true);
        ways.addClassName("ways");
        Div words = new Div(new Span(visit.name()), new Span(visit.agencyName()), ways);
        words.addClassName("who");
        Div foot = new Div(new Avatar(initials(visit.name()), visit.name()), words, leave);
        foot.addClassName("foot");
        return foot;
    }

    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
