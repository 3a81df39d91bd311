package io.countersign.walls;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of the desk, as the script in a browser talks with the house: what it was told, and what it may say next. */
final class Tab {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Caller caller;
    private final StringBuilder heard = new StringBuilder();
    private final List<JsonNode> changes = new ArrayList<>();
    private final int number;
    private final String key;
    private int sync;
    private int said;

    private Tab(Caller caller, Caller.Answer answer) {
        this.caller = caller;
        heard.append(answer.all());
        JsonNode config = JSON.readTree(answer.body()).get("appConfig");
        this.number = config.get("v-uiId").asInt();
        this.key = config.get("uidl").get("Vaadin-Security-Key").asString();
        this.sync = config.get("uidl").path("syncId").asInt();
        config.get("uidl").path("changes").forEach(changes::add);
    }

    static Tab open(Caller caller, String route) {
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        Tab tab = new Tab(caller, caller.get("/?v-r=init&location=" + location + "&query="));
        tab.say(event(1, "ui-navigate", Map.of("route", route, "query", "", "appShellTitle", "", "trigger", "")));
        return tab;
    }

    /** Everything this tab was told, headers and all. */
    String heard() {
        return heard.toString();
    }

    String key() {
        return key;
    }

    int sync() {
        return sync;
    }

    /** The number its next message must have. */
    int next() {
        return said;
    }

    String address() {
        return "/?v-r=uidl&v-uiId=" + number;
    }

    /** Says something as the script would; answers what came back. */
    Caller.Answer say(Map<String, Object> rpc) {
        Caller.Answer answer = caller.post(address(), message(key, sync, said, List.of(rpc)));
        heard.append(answer.all());
        said++;
        told(answer).ifPresent(told -> {
            sync = told.path("syncId").asInt(sync);
            told.path("changes").forEach(changes::add);
        });
        return answer;
    }

    /** Takes note that a message of this tab was sent by hand, and taken or not. */
    void count(Caller.Answer answer) {
        told(answer).ifPresent(told -> {
            sync = told.path("syncId").asInt(sync);
            said = told.path("clientId").asInt(said + 1);
        });
    }

    /** What the house told the script, if that is what the answer is. */
    private static Optional<JsonNode> told(Caller.Answer answer) {
        int begin = answer.body().indexOf('{');
        int end = answer.body().lastIndexOf('}');
        return answer.status() == 200 && begin >= 0 && end > begin
                ? Optional.of(JSON.readTree(answer.body().substring(begin, end + 1)))
                : Optional.empty();
    }

    /** Asks whether there is something new. */
    String listen() {
        Caller.Answer answer = caller.post(address(), message(key, sync, said, List.of()));
        heard.append(answer.all());
        said++;
        return answer.all();
    }

    /** The nodes that were given a value under a key, such as a name that is read out. */
    List<Integer> nodes(String key, String value) {
        return changes.stream()
                .filter(one -> key.equals(one.path("key").asString(""))
                        && one.path("value").asString("").startsWith(value))
                .map(one -> one.get("node").asInt())
                .toList();
    }

    /** The node around a text, such as a button. */
    int around(String words) {
        int text = nodes("text", words).getFirst();
        return changes.stream()
                .filter(one -> one.path("addNodes").valueStream().anyMatch(node -> node.asInt() == text))
                .mapToInt(one -> one.get("node").asInt())
                .findFirst()
                .orElseThrow();
    }

    /** The highest number of a node this tab has. */
    int highest() {
        return changes.stream().mapToInt(one -> one.path("node").asInt()).max().orElseThrow();
    }

    /** Presses a button as the browser would. */
    Caller.Answer press(int node) {
        return say(click(node));
    }

    static Map<String, Object> click(int node) {
        Map<String, Object> data = new HashMap<>();
        for (String number :
                List.of("screenX", "screenY", "clientX", "clientY", "offsetX", "offsetY", "detail", "button")) {
            data.put("event." + number, 1);
        }
        for (String pressed : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
            data.put("event." + pressed, false);
        }
        return event(node, "click", data);
    }

    void close() {
        caller.post(
                address(),
                "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":" + sync + ",\"clientId\":" + said
                        + ",\"UNLOAD\":true}");
    }

    static String message(String key, int sync, int number, List<Map<String, Object>> rpc) {
        return JSON.writeValueAsString(Map.of("csrfToken", key, "rpc", rpc, "syncId", sync, "clientId", number));
    }

    static Map<String, Object> event(int node, String name, Map<String, Object> data) {
        return Map.of("type", "event", "node", node, "event", name, "data", data);
    }
}
