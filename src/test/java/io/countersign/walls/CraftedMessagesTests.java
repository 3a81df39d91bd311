package io.countersign.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages that no script of ours would send to the desk change nothing in the database and are answered with no inside. */
@Served
class CraftedMessagesTests {

    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\bat [a-z]+(\\.[a-zA-Z$_]+)+\\(|Caused by|\\.java:\\d+");
    private static final List<String> PROPERTIES = List.of(
            "value", "disabled", "readonly", "hidden", "innerHTML", "href", "checked", "opened", "items", "__node");

    private final Twins twins;
    private final Rows rows;
    private final int port;
    private final List<String> red = new ArrayList<>();
    private int sent;

    CraftedMessagesTests(ApplicationContext context, JdbcTemplate database, @LocalServerPort int port) {
        this.twins = Twins.in(context);
        this.rows = new Rows(database);
        this.port = port;
    }

    @Test
    void changeNothing() {
        Caller ana = caller(ActingAs.VA_OF_BOTH);
        Caller none = caller(ActingAs.VA_OF_NONE);
        var theirs = new Caller(port, twins.theirs().manager().person());
        var nobody = new Caller(port, null);
        Tab draft = Tab.open(
                ana, slug() + "/compose/" + twins.ours().first().content().draft());
        Tab empty = Tab.open(none, slug() + "/day");
        Tab elsewhere = Tab.open(theirs, twins.theirs().world().agency().slug() + "/day");
        int potent = draft.around("Take out picture");
        Map<String, Long> before = rows.checksums();
        for (Caller other : List.of(none, theirs, nobody)) {
            IntStream.range(0, 20).forEach(step -> replay(other, draft, potent, step));
        }
        IntStream.range(0, 20).forEach(step -> {
            withForeignNodes(empty, none, Math.max(potent, empty.highest() + 1) + step);
            withForeignNodes(elsewhere, theirs, Math.max(potent, elsewhere.highest() + 1) + step);
        });
        wrongKeys(ana, draft, potent, List.of(empty.key(), elsewhere.key()));
        wrongNumbers(ana, draft, potent);
        deadParts(ana, slug() + "/compose/" + twins.ours().first().content().asked());
        writtenProperties(
                ana, slug() + "/compose/" + twins.ours().first().content().asked());
        assertThat(rows.checksums()).isEqualTo(before);
        System.out.printf("crafted messages: %d sent, %d told of the inside%n", sent, red.size());
        assertThat(red).isEmpty();
        assertThat(sent).isGreaterThanOrEqualTo(200);
    }

    /** The crafted messages are of the right kind: the same one, from the tab it belongs to, takes the picture away. */
    @Test
    void theSameMessageFromItsOwnTabHasItsEffect() {
        Tab draft = Tab.open(
                caller(ActingAs.VA_OF_BOTH),
                slug() + "/compose/" + twins.ours().first().content().draft());
        Map<String, Long> before = rows.checksums();
        draft.press(draft.around("Take out picture"));
        assertThat(rows.checksums()).isNotEqualTo(before);
    }

    /** What one session said, said by another: to the tab of the first, under its key and its numbers. */
    private void replay(Caller other, Tab tab, int potent, int step) {
        int node = step % 2 == 0 ? potent : potent + step;
        send(other, tab, Tab.message(tab.key(), tab.sync(), tab.next(), List.of(Tab.click(node))));
    }

    /** A session's own key and numbers, but parts of a page it never was shown. */
    private void withForeignNodes(Tab own, Caller who, int node) {
        send(who, own, Tab.message(own.key(), own.sync(), own.next(), List.of(Tab.click(node))));
    }

    private void wrongKeys(Caller who, Tab tab, int potent, List<String> others) {
        List<String> keys = new ArrayList<>(others);
        keys.addAll(List.of(
                "",
                "init",
                "null",
                tab.key().substring(1),
                tab.key() + "0",
                tab.key().toUpperCase(Locale.ROOT) + "x"));
        IntStream.range(0, 12).forEach(step -> keys.add(UUID.randomUUID().toString()));
        keys.forEach(key -> send(who, tab, Tab.message(key, tab.sync(), tab.next(), List.of(Tab.click(potent)))));
        send(who, tab, "{\"rpc\":[],\"syncId\":0,\"clientId\":0}");
        send(who, tab, "{");
        send(who, tab, "[]");
        send(who, tab, "");
    }

    private void wrongNumbers(Caller who, Tab tab, int potent) {
        IntStream.of(-7, -2, 5, 9, 50, 1_000, Integer.MAX_VALUE, Integer.MIN_VALUE)
                .forEach(number ->
                        send(who, tab, Tab.message(tab.key(), tab.sync(), number, List.of(Tab.click(potent)))));
    }

    /** Presses what stands there but is switched off, and what is not shown at all. */
    private void deadParts(Caller who, String page) {
        Tab tab = Tab.open(who, page);
        List<Integer> dead = new ArrayList<>(tab.nodes("disabled", ""));
        dead.addAll(tab.nodes("visible", "false"));
        dead.addAll(tab.nodes("hidden", ""));
        assertThat(dead).as("parts that are switched off or not shown").isNotEmpty();
        for (String event : List.of("click", "change", "value-changed", "opened-changed")) {
            dead.forEach(node -> {
                var message = Tab.message(tab.key(), tab.sync(), tab.next(), List.of(Tab.event(node, event, Map.of())));
                tab.count(send(who, tab, message));
            });
        }
    }

    /** Writes what a browser has no business to write, on every kind of part. */
    private void writtenProperties(Caller who, String page) {
        Tab tab = Tab.open(who, page);
        for (int node = 2; node <= Math.min(tab.highest(), 8); node++) {
            for (String property : PROPERTIES) {
                Map<String, Object> write =
                        Map.of("type", "mSync", "node", node, "feature", 1, "property", property, "value", "crafted");
                tab.count(send(who, tab, Tab.message(tab.key(), tab.sync(), tab.next(), List.of(write))));
            }
        }
    }

    private Caller.Answer send(Caller who, Tab tab, String message) {
        sent++;
        Caller.Answer answer = who.post(tab.address(), message);
        if (INSIDE.matcher(answer.body()).find()) {
            red.add(message + " is answered " + answer.body());
        }
        return answer;
    }

    private Caller caller(ActingAs who) {
        return new Caller(port, twins.actor(who).person().orElseThrow());
    }

    private String slug() {
        return twins.ours().world().agency().slug();
    }
}
