package io.countersign.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.countersign.agencies.Membership;
import io.countersign.base.Reading;
import io.countersign.base.Role;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import io.countersign.testing.TestWorld.Somebody;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class AgencyFrameTests extends DeskVisit {

    private final Membership membership;
    private final TestWorld.Builder worlds;
    private final List<NavigationEntry> entries;
    private final Reading reading;

    AgencyFrameTests(Membership membership, List<NavigationEntry> entries, Reading reading, TestWorld.Builder worlds) {
        super(worlds);
        this.membership = membership;
        this.entries = entries;
        this.reading = reading;
        this.worlds = worlds;
        signIn(world.va());
    }

    @Test
    void theRailLeadsToEveryRoomInItsOrder() {
        opened("day");
        List<NavigationEntry> shown = reading.as(
                Desk.actor(),
                visitor ->
                        entries.stream().filter(entry -> entry.isFor(visitor)).toList());
        List<String> pages = shown.stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .map(entry -> "/" + world.agency().slug() + "/" + entry.page())
                .toList();
        assertThat(find(Anchor.class).withClassName("nav").all())
                .extracting(Anchor::getHref)
                .containsExactlyElementsOf(pages);
    }

    @Test
    void theRoomOneStandsInIsTold() {
        opened("board");
        assertThat(here()).containsExactly("Board");
        opened("clients/" + world.crumb());
        assertThat(here()).containsExactly("Clients");
    }

    @Test
    void theRailSaysWhoIsHereAndWhere() {
        opened("day");
        assertThat(words(find(Nav.class).single()))
                .contains("ABAna Beltran" + world.agency().name())
                .contains("Sign out");
    }

    @Test
    void thePageCanBeReachedPastTheRail() {
        opened("day");
        Anchor skip = find(Anchor.class).withText("Skip to the page").single();
        assertThat(skip.getHref()).isEqualTo("#page");
        assertThat(skip.isRouterIgnore()).isTrue();
    }

    @Test
    void theTabKnowsTheVisit() {
        opened("day");
        Visit visit = Desk.visit();
        assertThat(visit.agency()).isEqualTo(world.agency().id());
        assertThat(visit.person()).isEqualTo(world.va().person());
        assertThat(visit.path("board")).isEqualTo("/" + world.agency().slug() + "/board");
        assertThat(Desk.actor().agency()).isEqualTo(world.agency().id());
        assertThat(Desk.zone()).isEqualTo(visit.zone());
        assertThat(UI.getCurrentOrThrow().getLocale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aTabOutsideEveryAgencyHasNoVisit() {
        assertThatThrownBy(Desk::visit).hasMessageContaining("stands in no agency");
    }

    @Test
    void anAgencyOneIsNoMemberOfLooksLikeOneThatIsNotThere() {
        String own = said("board");
        assertThat(own).startsWith("Board");
        String foreign = said(worlds.world().agency().slug(), "board");
        assertThat(foreign).contains("There is nothing here");
        assertThat(said("no-such-agency", "board")).isEqualTo(foreign);
    }

    @Test
    void whoHasLeftComesInNoMore() {
        Somebody leaving = worlds.staff(world.manager(), "Otto Other", Role.VA);
        signIn(leaving);
        assertThat(said("board")).startsWith("Board");
        membership.end(world.manager().actor(), leaving.member());
        assertThat(said("day")).contains("There is nothing here");
    }

    @Test
    void whoIsNotSignedInSeesNoDesk() {
        SecurityContextHolder.clearContext();
        UI.getCurrentOrThrow().navigate(world.agency().slug() + "/board");
        assertThat(find(Nav.class).exists()).isFalse();
    }

    private String said(String page) {
        return said(world.agency().slug(), page);
    }

    private String said(String agency, String page) {
        UI.getCurrentOrThrow().navigate(agency + "/" + page);
        return said();
    }

    private List<String> here() {
        return find(Anchor.class).withClassName("nav").all().stream()
                .filter(line -> "page".equals(line.getElement().getAttribute("aria-current")))
                .map(DeskVisit::words)
                .toList();
    }
}
