package io.countersign.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** What a template of a page says and which texts it asks for. */
record TemplateWords(String where, String source) {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z]+(?:\\.[\\w-]+)+)");
    private static final Pattern PIECES = Pattern.compile("#\\{\\|([^|]*)\\|");
    private static final Pattern BEGINNING = Pattern.compile("'([a-z]+(?:\\.[\\w-]+)*\\.)'\\s*\\+");
    private static final Pattern GET = Pattern.compile("\\.get\\('([a-z]+(?:\\.[\\w-]+)+)'");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern JOINED = Pattern.compile("(?<![#{])\\|([^|]*)\\|");
    private static final Pattern READS_LIKE_WORDS = Pattern.compile("\\p{L} \\p{L}|\\b\\p{Lu}\\p{Ll}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern FILLED = Pattern.compile("\\bCountersign\\b|\\[[\\[(].*?[\\])]]|[$#@~*]\\{[^}]*}+");
    private static final Set<String> READ =
            Set.of("aria-label", "aria-description", "title", "alt", "placeholder", "label", "summary");
    private static final Set<String> SAYS = Set.of(
            "th:text", "th:utext", "th:attr", "th:alt", "th:title", "th:placeholder", "th:aria-label", "th:with");

    List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Matcher key = KEY.matcher(source); key.find(); ) {
            asked.add(Asked.each(where, List.of(key.group(1)), details(key.end())));
        }
        for (Matcher key = GET.matcher(source); key.find(); ) {
            asked.add(Asked.each(where, List.of(key.group(1)), more(key.end())));
        }
        for (Matcher pieces = PIECES.matcher(source); pieces.find(); ) {
            String like = pieces.group(1).replaceAll("\\$\\{[^}]*}", "\u0001");
            asked.add(Asked.like(where, like));
        }
        for (Matcher beginning = BEGINNING.matcher(source); beginning.find(); ) {
            asked.add(Asked.like(where, beginning.group(1) + "\u0001"));
        }
        return asked;
    }

    /** How many details stand in parentheses right here. */
    private int details(int at) {
        return source.charAt(at) == '(' ? counted(at + 1, 1) : 0;
    }

    /** How many details follow inside parentheses that are open already. */
    private int more(int at) {
        return source.charAt(at) == ')' ? 0 : counted(at + 1, 1);
    }

    private int counted(int from, int open) {
        int count = 1;
        int depth = open;
        for (int at = from; depth > 0; at++) {
            char one = source.charAt(at);
            depth += "([{".indexOf(one) >= 0 ? 1 : 0;
            depth -= ")]}".indexOf(one) >= 0 ? 1 : 0;
            count += one == ',' && depth == 1 ? 1 : 0;
        }
        return count;
    }

    /** Words that stand in the template itself and are shown. */
    List<String> loose() {
        List<String> faults = new ArrayList<>();
        NodeTraversor.traverse(
                (node, _) -> {
                    if (node instanceof TextNode text && isShown(text)) {
                        faults.add(where + " says “" + text.text().strip() + "”");
                    }
                    if (node instanceof Element element) {
                        element.attributes().forEach(attribute -> look(element, attribute, faults));
                    }
                },
                Jsoup.parse(source, "", Parser.xmlParser()));
        return faults;
    }

    private static boolean isShown(TextNode text) {
        boolean isReplaced = text.parent() instanceof Element within
                && (Set.of("script", "style").contains(within.tagName()) || isFilled(within));
        return !isReplaced
                && LETTER.matcher(FILLED.matcher(text.text()).replaceAll("")).find();
    }

    private static boolean isFilled(Element within) {
        return within.hasAttr("th:text")
                || within.hasAttr("th:utext")
                || (within.parent() != null && isFilled(within.parent()));
    }

    private void look(Element element, Attribute attribute, List<String> faults) {
        String name = attribute.getKey();
        if (READ.contains(name)
                && !element.hasAttr("th:" + name)
                && LETTER.matcher(attribute.getValue()).find()) {
            faults.add(where + " says “" + attribute.getValue() + "” as " + name);
        }
        if (SAYS.contains(name) && saysWords(attribute.getValue())) {
            faults.add(where + " says words in " + name + "=“" + attribute.getValue() + "”");
        }
    }

    private static boolean saysWords(String expression) {
        String joined = JOINED.matcher(expression)
                .results()
                .map(found -> FILLED.matcher(found.group(1)).replaceAll(""))
                .reduce("", (one, other) -> one + "\n" + other);
        return QUOTED.matcher(expression)
                        .results()
                        .anyMatch(found ->
                                READS_LIKE_WORDS.matcher(found.group(1)).find())
                || READS_LIKE_WORDS.matcher(joined).find();
    }
}
