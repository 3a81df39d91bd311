package io.countersign.ledger;

import io.countersign.base.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says in one line what an entry records. */
record Sentence(Locale locale, ZoneId zone) {

    /** The facts that sentences may name; one that an entry lacks reads as an ellipsis. */
    static final List<String> FACTS =
            List.of("member", "role", "lane", "from", "handle", "network", "until", "when", "outcome");

    private static final Pattern BREAKS_LINE = Pattern.compile("[\\p{Cc}\\x{2028}\\x{2029}]+");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?Z");

    String of(LedgerLine line) {
        Texts texts = Texts.in(locale);
        String key = "ledger.act." + line.act();
        return oneLine(texts.has(key) ? texts.get(key, details(line)) : line.act());
    }

    private Map<String, String> details(LedgerLine line) {
        Map<String, String> details = new HashMap<>();
        FACTS.forEach(fact -> details.put(fact, "…"));
        line.facts().forEach((name, value) -> details.put(name, readable(value)));
        details.put("actor", line.actor());
        details.put("client", line.clientName());
        return details;
    }

    private String readable(String value) {
        return INSTANT.matcher(value).matches()
                ? DateTimeFormatter.ofPattern("d MMM y, HH:mm", locale)
                        .format(Instant.parse(value).atZone(zone))
                : value;
    }

    private static String oneLine(String text) {
        return BREAKS_LINE.matcher(text).replaceAll(" ");
    }
}
