package io.countersign.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the words in compiled code have to keep to. */
final class CodeRules {

    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+[ >]|^'>");
    private static final Pattern SPOKEN = Pattern.compile("(aria-label|title|alt|placeholder)=['\"]\\p{L}");
    private static final Pattern TAGS = Pattern.compile("<[^>]*(>|$)|^[^<]*'>");
    private static final String TEXTS = "io.countersign.base.Texts.";

    /** What takes a key as its last or only argument. */
    private static final Set<String> TAKES_KEY = Set.of(
            TEXTS + "get",
            TEXTS + "has",
            "io.countersign.base.Refusal.by",
            "io.countersign.base.Refusal.liftedBy",
            "io.countersign.base.ui.Desk.text");

    /** Names that begin like a key and are none. */
    private static final Set<String> NO_KEYS = Set.of("sandbox.x.caller", "sandbox.x.drop", "sandbox.x.hidden-reads");

    private static final Pattern READS_LIKE_WORDS = Pattern.compile("\\p{L} \\p{L}|\\b\\p{Lu}\\p{Ll}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern DATE = Pattern.compile("[EdMyHms :,.-]+");

    /** What reads like words in a view and is none that anybody sees. */
    private static final Map<String, String> NO_WORDS = Map.of(
            "Countersign", "the name of the house, the same in every language",
            "light dark", "the colour schemes, for the browser",
            "noopener noreferrer", "the relation of a link, for the browser",
            "a gesture on the desk failed", "for the log");

    private static final Pattern SEEN_BY_NOBODY =
            Pattern.compile(".*(Exception|Error|component\\.Html|regex\\.Pattern)\\.(<init>|compile)"
                    + "|.*NavigationContext\\.deny|.*Element\\.executeJs");

    private static final Pattern SHOWS = Pattern.compile("com\\.vaadin\\.flow\\.component\\..*\\."
            + "(setText|setLabel|setPlaceholder|setHelperText|setTitle|setAriaLabel|setTooltipText|setAlt|setHeader"
            + "|setHeaderTitle|setErrorMessage|setPageTitle|show|setSummaryText)"
            + "|com\\.vaadin\\.flow\\.component\\.(html|button|textfield|checkbox|dialog|notification)\\."
            + "(Span|H[1-6]|Paragraph|Button|Anchor|Label|NativeLabel|ListItem|Div|TextField|TextArea|Checkbox|Dialog"
            + "|Notification|NativeButton)\\.<init>");

    private static final Set<String> READ_OUT =
            Set.of("aria-label", "aria-description", "aria-roledescription", "title", "alt", "placeholder", "label");

    private CodeRules() {}

    /** Where the code asks for texts. */
    static List<Asked> asked(ClassWords code, Keys known) {
        return code.said().stream().flatMap(said -> asked(said, known).stream()).toList();
    }

    private static Optional<Asked> asked(Said said, Keys known) {
        String text = said.text();
        if (!said.isWhole()) {
            return known.isMeantAsKey(text.replace("\u0001", "X")) ? Optional.of(joined(said)) : Optional.empty();
        }
        if (said.isLast() && said.call().equals("io.countersign.ledger.Entry.of")) {
            return Optional.of(Asked.each(said.where(), List.of("ledger.act." + text), -1));
        }
        boolean isHandedOver = said.details() >= 0 || (said.isLast() && TAKES_KEY.contains(said.call()));
        return !NO_KEYS.contains(text) && (known.isMeantAsKey(text) || (isHandedOver && Keys.hasShape(text)))
                ? Optional.of(Asked.each(said.where(), List.of(text), said.details()))
                : Optional.empty();
    }

    private static Asked joined(Said said) {
        return said.filler()
                .map(filler ->
                        Asked.each(said.where(), filled(said.text(), filler).toList(), said.details()))
                .orElseGet(() -> Asked.like(said.where(), said.text()));
    }

    private static Stream<String> filled(String key, Class<?> filler) {
        return Arrays.stream(filler.getEnumConstants()).map(one -> key.replaceFirst("\u0001", one.toString()));
    }

    /** What people read of a piece of markup, which may begin or end within a tag. */
    private static String withoutTags(String text) {
        return MARKUP.matcher(text).find() && !SPOKEN.matcher(text).find()
                ? TAGS.matcher(text).replaceAll(" ")
                : text;
    }

    /** Texts that stand in a view instead of in a bundle. */
    static List<String> loose(ClassWords views) {
        List<String> faults = new ArrayList<>();
        for (Said said : views.said()) {
            String text = withoutTags(said.text().replace('\u0001', ' '));
            if (isShown(said, text) && !NO_WORDS.containsKey(text)) {
                faults.add(said.where() + " says “" + said.text() + "” to " + said.call());
            }
        }
        return faults;
    }

    private static boolean isShown(Said said, String text) {
        if (SEEN_BY_NOBODY.matcher(said.call()).matches() || DATE.matcher(text).matches()) {
            return false;
        }
        boolean isHandedOver = said.isLast()
                && (SHOWS.matcher(said.call()).matches()
                        || (said.call().endsWith(".setAttribute") && READ_OUT.contains(said.before())));
        return READS_LIKE_WORDS.matcher(text).find()
                || (isHandedOver && LETTER.matcher(text).find());
    }
}
