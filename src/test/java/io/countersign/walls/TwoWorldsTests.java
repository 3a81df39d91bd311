package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.countersign.base.AgencyId;
import io.countersign.base.LiveChanges;
import io.countersign.notifications.Letter;
import io.countersign.notifications.SendMails;
import io.countersign.tasks.TaskBoard;
import io.countersign.tasks.TaskDesk;
import io.countersign.testing.KeptLetters;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two agencies alike in everything, each with two clients alike in everything but one word: nobody who may not see a
 * client finds its word in any page, answer, header, download, letter, frame or line of the log.
 */
@Served
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoWorldsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebApplicationContext context;
    private final int port;
    private final CapturedLog log;
    private final Twins twins;
    private final Rows rows;

    TwoWorldsTests(WebApplicationContext context, JdbcTemplate database, @LocalServerPort int port) {
        this.context = context;
        this.port = port;
        this.log = CapturedLog.begin();
        this.twins = Twins.in(context);
        this.rows = new Rows(database);
    }

    @AfterAll
    void stopListening() {
        log.close();
    }

    @Test
    void everyRouteHasItsLineAndEveryLineItsRoute() {
        ServletContext house = Objects.requireNonNull(context.getServletContext());
        var mappings = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        assertThat(Registered.pages(house)).isEqualTo(addresses(RouteTable.PAGES));
        assertThat(Registered.mappings(mappings)).isEqualTo(addresses(RouteTable.MAPPINGS));
    }

    @Test
    void nobodyFindsAWordOfAnotherWorld() {
        Leaks leaks = new Leaks();
        var desk = new DeskCrawl(port, twins, leaks);
        desk.walk();
        new AddressCrawl(context, twins, leaks).walk();
        int asked = leaks.cases();
        frames(leaks);
        context.getBean(SendMails.class).run();
        letters(leaks, context.getBean(KeptLetters.class).all());
        leaks.look("the log", everyWord(), log.all());
        System.out.printf(
                "two worlds: %d pages and %d mappings, %d cases, %d downloads, %d letters, %d lines of log, %d leaks%n",
                RouteTable.PAGES.size(),
                RouteTable.MAPPINGS.size(),
                asked,
                desk.downloads(),
                context.getBean(KeptLetters.class).all().size(),
                log.size(),
                leaks.found().size());
        assertThat(leaks.found()).isEmpty();
        assertThat(desk.ownWords())
                .as("pages on which a manager reads of the own client")
                .isGreaterThan(8);
        assertThat(desk.downloads()).isPositive();
        assertThat(log.size()).isPositive();
        assertThat(context.getBean(KeptLetters.class).all()).isNotEmpty();
    }

    @Test
    void aPlantedLeakIsFound() {
        String planted = "planted" + UUID.randomUUID();
        Leaks leaks = new Leaks();
        var caller = new Caller(port, twins.ours().manager().person());
        leaks.look("a header", Set.of(planted), caller.get("/signin", planted).all());
        leaks.look("the log", Set.of(planted), log.all());
        letters(
                leaks,
                List.of(new Letter(
                        address(twins.ours().first()),
                        "Hello",
                        "About " + twins.theirs().first().canary(),
                        "")));
        String tab = Tab.open(caller, twins.ours().world().agency().slug() + "/clients")
                .heard();
        leaks.look("a page", twins.ours().words(), tab);
        assertThat(leaks.found()).hasSize(5);
    }

    /** What is pushed to open screens: ids of their own agency, and what a board then says. */
    private void frames(Leaks leaks) {
        var caller = new Caller(port, twins.ours().manager().person());
        Tab board = Tab.open(caller, twins.ours().world().agency().slug() + "/board");
        Set<UUID> ours = told(twins.ours());
        Set<UUID> theirs = told(twins.theirs());
        for (AgencySide agency : List.of(twins.ours(), twins.theirs())) {
            var task = agency.first().work().todo();
            context.getBean(TaskDesk.class).start(agency.manager().actor(), task);
            Set<UUID> told = agency == twins.ours() ? ours : theirs;
            await().atMost(PATIENCE).until(() -> told.contains(task.value()));
        }
        leaks.look("frames of ours", rows.idsOfAgency(id(twins.theirs())), ours.toString());
        leaks.look("frames of theirs", rows.idsOfAgency(id(twins.ours())), theirs.toString());
        leaks.look("an open board", Onlooker.MANAGER.forbidden(twins), board.listen());
        board.close();
    }

    private Set<UUID> told(AgencySide agency) {
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        context.getBean(LiveChanges.class).listen(id(agency), TaskBoard.ROOM, told::addAll);
        return told;
    }

    private void letters(Leaks leaks, List<Letter> letters) {
        for (Letter letter : letters) {
            Set<String> forbidden = everyWord();
            forbidden.removeAll(words(letter.to()));
            leaks.look("a letter to " + letter.to(), forbidden, letter.subject() + letter.text() + letter.html());
        }
    }

    /** The words of all clients that whoever reads this mail works for, owns or belongs to. */
    private Set<String> words(String address) {
        Set<String> clients = rows.clientsOf(address);
        return List.of(twins.ours(), twins.theirs()).stream()
                .flatMap(agency -> List.of(agency.first(), agency.second()).stream())
                .filter(client -> clients.contains(client.client().value().toString()))
                .map(ClientSide::canary)
                .collect(Collectors.toSet());
    }

    private String address(ClientSide client) {
        return rows.addressOf(client.people().owner());
    }

    private Set<String> everyWord() {
        Set<String> all = new HashSet<>(twins.ours().words());
        all.addAll(twins.theirs().words());
        return all;
    }

    private static AgencyId id(AgencySide agency) {
        return agency.world().agency().id();
    }

    private static Set<String> addresses(List<RouteLine> lines) {
        return lines.stream().map(RouteLine::address).collect(Collectors.toCollection(TreeSet::new));
    }
}
