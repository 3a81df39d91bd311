package io.countersign.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk as a browser's script asks for it: one signed-in session, and tabs that are opened one after the other. A tab
 * is two requests, one that makes it and one that goes to its page; each is closed again as the browser's beacon does.
 */
final class DeskTab implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser = new Browser();
    private final String address;
    private final String agency;

    DeskTab(String address, String agency) {
        this.address = address;
        this.agency = agency;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        Document form = browser.open(address + "/signin?to=/" + agency + "/board");
        browser.press(form, "form[action=/signin]", Map.of("email", email, "password", password));
    }

    /** Opens a page in a tab of its own; answers how long the server took, once it is sure of the words in it. */
    long open(String page, String query, String expected) throws IOException, InterruptedException {
        String route = agency + "/" + page;
        long begun = System.nanoTime();
        String init = browser.text(address + "/?v-r=init&location=" + encoded(route) + "&query=" + encoded(query));
        JsonNode config = JSON.readTree(init).get("appConfig");
        String tab = address + "/?v-r=uidl&v-uiId=" + config.get("v-uiId").asInt();
        JsonNode uidl = config.get("uidl");
        String key = uidl.get("Vaadin-Security-Key").asString();
        String shown = browser.json(tab, navigate(key, uidl.path("syncId").asInt(), route, query));
        long taken = System.nanoTime() - begun;
        if (!shown.contains(expected) || shown.contains("appError")) {
            throw new IOException(
                    "not the page that was asked for: " + shown.substring(0, Math.min(shown.length(), 2_000)));
        }
        browser.json(tab, "{\"csrfToken\":\"" + key + "\",\"rpc\":[],\"syncId\":1,\"clientId\":1,\"UNLOAD\":true}");
        return taken;
    }

    private static String navigate(String key, int sync, String route, String query) {
        return JSON.writeValueAsString(Map.of(
                "csrfToken",
                key,
                "rpc",
                new Object[] {
                    Map.of(
                            "type",
                            "event",
                            "node",
                            1,
                            "event",
                            "ui-navigate",
                            "data",
                            Map.of("route", route, "query", query, "appShellTitle", "", "trigger", ""))
                },
                "syncId",
                sync,
                "clientId",
                0));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
