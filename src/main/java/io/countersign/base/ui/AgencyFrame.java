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
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The frame of the desk: the rail with the rooms on the left, the page on the right. */
@RoutePrefix(":agency([a-z0-9][a-z0-9-]{2,31})")
@PermitAll
public class AgencyFrame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final int BELOW_THE_GAP = 100;

    private final List<NavigationEntry> entries;
    private final AuthenticationContext authentication;
    private final Nav rail = new Nav();
    private final Main page = new Main();

    AgencyFrame(List<NavigationEntry> entries, AuthenticationContext authentication) {
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
        for (NavigationEntry entry : entries) {
            if (entry.isFor(visit)) {
                Anchor line = line(entry, visit, event.getLocation().getPath());
                if (!gap && entry.position() >= BELOW_THE_GAP) {
                    line.addClassName("gap");
                    gap = true;
                }
                rail.add(line);
            }
        }
        rail.add(foot(visit));
    }

    private static Component brand(Visit visit) {
        Anchor brand = new Anchor(visit.path("day"), new Icon("mark"), new Span("Countersign"));
        brand.addClassName("brand");
        return brand;
    }

    private static Anchor line(NavigationEntry entry, Visit visit, String location) {
        Anchor line =
                new Anchor(visit.path(entry.page()), new Icon(entry.icon()), new Span(Desk.text(entry.textKey())));
        line.addClassName("nav");
        if (("/" + location + "/").startsWith(visit.path(entry.page()) + "/")) {
            line.addClassName("on");
            line.getElement().setAttribute("aria-current", "page");
        }
        entry.count(visit).ifPresent(count -> {
            Span number = new Span(String.valueOf(count));
            number.addClassName("n");
            line.add(number);
        });
        return line;
    }

    private Component foot(Visit visit) {
        Button leave = new Button(Desk.text("base.leave"), click -> authentication.logout());
        leave.addThemeNames("small", "tertiary");
        Div words = new Div(new Span(visit.name()), new Span(visit.agencyName()));
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
