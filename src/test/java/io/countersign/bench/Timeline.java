package io.countersign.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Document;

/** What the emulated X shows of an account to whoever looks at it over HTTP. */
record Timeline(List<String> posts, long received) {

    static Timeline of(Browser visitor, String address, String handle) throws IOException, InterruptedException {
        Document page = visitor.open(address + "/sandbox/x/@" + handle);
        List<String> posts = page.select("[data-posts] [data-post-id]").eachAttr("data-raw").stream()
                .map(raw -> new String(Base64.getDecoder().decode(raw), StandardCharsets.UTF_8))
                .toList();
        String received = page.select("[data-received]").attr("data-received");
        return new Timeline(posts, Long.parseLong(received));
    }

    /** How often it shows exactly this text, byte for byte. */
    long times(String text) {
        return posts.stream().filter(text::equals).count();
    }
}
