package io.countersign.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.countersign.publishing.DeliveryState;
import io.countersign.tasks.TaskId;
import io.countersign.testing.DeskVisit;
import io.countersign.testing.TestWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@Import(Planned.class)
@TestPropertySource(properties = "countersign.publishing.enabled=false")
class CalendarViewTests extends DeskVisit {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** The week in which the clocks of Europe go forward. */
    private static final String WEEK = "calendar?view=week&from=2099-03-25";

    private final Planned planned;

    CalendarViewTests(Planned planned, TestWorld.Builder worlds) {
        super(worlds);
        this.planned = planned;
    }

    @BeforeEach
    void asVa() {
        signIn(world.va());
    }

    @Test
    void anEmptyWeekSaysWhatToDo() {
        assertThat(asked(WEEK))
                .contains("23 Mar – 29 Mar 2099")
                .contains("Nothing is planned for this week")
                .contains("Write a post and say when it may go out");
    }

    @Test
    void everyKindOfThingStandsOnItsDayInTheOrderOfTheTimes() {
        planned.draft(world, "Rye and salt", at("2099-03-27", 11));
        planned.asked(world, "A second batch", at("2099-03-27", 15));
        planned.sent(world, "The oven is lit", at("2099-03-27", 9), DeliveryState.SCHEDULED);
        planned.sent(world, "It went out", at("2099-03-26", 9), DeliveryState.PUBLISHED);
        planned.due(world, at("2099-03-27", 13));
        asked(WEEK);
        assertThat(words(day("Fri 27")))
                .containsSubsequence(
                        "09:00",
                        "The oven is lit",
                        "Crumb & Co.",
                        "Post",
                        "X",
                        "Signed, goes out",
                        "11:00",
                        "Rye and salt",
                        "Draft",
                        "13:00",
                        "banner",
                        "Admin",
                        "To do",
                        "15:00",
                        "A second batch",
                        "Waits for a signature");
        assertThat(words(day("Thu 26"))).contains("It went out").contains("It is up");
        assertThat(said()).contains("5 things");
    }

    @Test
    void aPostThatIsOnItsWayStandsThereOnce() {
        planned.sent(world, "The oven is lit", at("2099-03-27", 9), DeliveryState.SCHEDULED);
        planned.sent(world, "Stopped and written anew", at("2099-03-28", 9), DeliveryState.WITHDRAWN);
        asked(WEEK);
        assertThat(said()).containsOnlyOnce("The oven is lit").containsOnlyOnce("Stopped and written anew");
    }

    @Test
    void workWhosePostIsPlannedStandsThereAsThatPost() {
        TaskId task = planned.due(world, at("2099-03-26", 9));
        asked(WEEK);
        assertThat(hrefs()).contains("/" + world.agency().slug() + "/tasks/" + task);
        planned.draft(world, "Rye and salt", at("2099-03-27", 11));
        asked(WEEK);
        assertThat(said()).containsOnlyOnce("11:00").contains("2 things");
    }

    @Test
    void aTimeIsReadOnTheClientsClockOrOnMine() {
        planned.draft(world, "At half past midnight", at("2099-03-30", 0).plusSeconds(1800));
        assertThat(asked("calendar?view=week&from=2099-03-30"))
                .contains("00:30Lisbon")
                .contains("At half past midnight");
        assertThat(asked("calendar?view=day&from=2099-03-29&zone=mine"))
                .contains("18:30")
                .contains("At half past midnight");
        planned.draft(world, "On the day the clocks change", at("2099-03-29", 9));
        asked("calendar?view=day&from=2099-03-29");
        assertThat(said()).contains("09:00").contains("Sunday 29 March");
    }

    @Test
    void aLongDayInAMonthOpensAsAListOfItsOwn() {
        for (int hour = 8; hour < 13; hour++) {
            planned.due(world, at("2099-03-27", hour));
        }
        asked("calendar?view=month&from=2099-03-10");
        assertThat(said())
                .contains("March 2099")
                .contains("08:00")
                .contains("2 more")
                .doesNotContain("12:00");
        Anchor more = find(Anchor.class).withText("2 more").single();
        assertThat(more.getHref()).contains("view=day").contains("from=2099-03-27");
        assertThat(asked(more.getHref())).contains("12:00");
    }

    @Test
    void whatIsChosenStandsInTheAddressAndNarrowsThePage() {
        planned.draft(world, "Rye and salt", at("2099-03-27", 11));
        planned.due(world, at("2099-03-27", 13));
        asked(WEEK);
        test(find(com.vaadin.flow.component.select.Select.class)
                        .withAriaLabel("Kind of work")
                        .single())
                .selectItem("Admin");
        assertThat(said()).contains("one thing").contains("banner").doesNotContain("Rye and salt");
        assertThat(address().getQueryParameters().getQueryString())
                .contains("view=week")
                .contains("lane=setup");
        assertThat(asked(WEEK + "&client=" + world.mira())).contains("Nothing here fits what you chose to see.");
        assertThat(asked(WEEK + "&client=" + world.crumb())).contains("2 things");
        assertThat(asked(WEEK + "&network=facebook")).contains("nothing planned");
        assertThat(asked(WEEK + "&account=" + world.corporate())).contains("Rye and salt");
        assertThat(asked(WEEK + "&person=" + world.manager().member())).contains("nothing planned");
    }

    @Test
    void nobodySeesTheCalendarOfAnotherClient() {
        planned.draft(world, "Rye and salt", at("2099-03-27", 11));
        planned.due(world, at("2099-03-27", 13));
        signIn(world.miraOwner());
        assertThat(asked(WEEK + "&client=" + world.crumb()))
                .contains("nothing planned")
                .doesNotContain("Rye")
                .doesNotContain("Crumb");
    }

    @Test
    void thePagesAreTurnedByLinks() {
        asked(WEEK + "&lane=setup");
        assertThat(hrefs())
                .anySatisfy(one -> assertThat(one).contains("from=2099-04-01").contains("lane=setup"))
                .anySatisfy(one -> assertThat(one).contains("from=2099-03-18"))
                .anySatisfy(one -> assertThat(one).contains("view=month").contains("from=2099-03-25"))
                .anySatisfy(one -> assertThat(one).contains("zone=mine"));
    }

    /** Opens an address with its question, as a link does. */
    private String asked(String address) {
        String[] parts = address.substring(address.indexOf("calendar")).split("\\?");
        UI.getCurrentOrThrow().navigate(world.agency().slug() + "/" + parts[0], QueryParameters.fromString(parts[1]));
        return said();
    }

    private static Instant at(String day, int hour) {
        return LocalDate.parse(day).atTime(hour, 0).atZone(LISBON).toInstant();
    }

    private Section day(String heading) {
        return find(Section.class).all().stream()
                .filter(section -> find(H2.class, section).single().getText().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    private List<String> hrefs() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private static Location address() {
        return UI.getCurrentOrThrow().getInternals().getActiveViewLocation();
    }
}
