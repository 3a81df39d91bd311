package io.countersign.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in the two words a person would: what it is, and what it runs on. */
final class BrowserName {

    private static final List<Map.Entry<String, String>> FAMILIES = List.of(
            Map.entry("edg", "Edge"),
            Map.entry("opr/", "Opera"),
            Map.entry("samsungbrowser", "Samsung Internet"),
            Map.entry("firefox", "Firefox"),
            Map.entry("fxios", "Firefox"),
            Map.entry("crios", "Chrome"),
            Map.entry("chrome", "Chrome"),
            Map.entry("safari", "Safari"));
    private static final List<Map.Entry<String, String>> DEVICES = List.of(
            Map.entry("iphone", "iPhone"),
            Map.entry("ipad", "iPad"),
            Map.entry("android", "Android"),
            Map.entry("windows", "Windows"),
            Map.entry("mac os", "Mac"),
            Map.entry("cros", "Chromebook"),
            Map.entry("linux", "Linux"));

    private BrowserName() {}

    /** Never what the browser sent itself; one that says nothing known is called by what is left. */
    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        String family = first(FAMILIES, said);
        String device = first(DEVICES, said);
        return family.isEmpty() || device.isEmpty() ? family + device : family + ", " + device;
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
