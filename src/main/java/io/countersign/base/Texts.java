package io.countersign.base;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the screens in one language. The first part of a key names its bundle: {@code desk.board.title} stands in
 * {@code messages/desk}. Patterns are ICU's, so counts and plurals read right in every language.
 */
public final class Texts {

    private static final Map<Written, MessageFormat> READ = new ConcurrentHashMap<>();

    private record Written(String pattern, Locale locale) {}

    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
    }

    public static Texts in(Locale locale) {
        return new Texts(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** The text of a key with its details put in; a missing key is a defect and fails. */
    public String get(String key, Object... details) {
        String pattern = bundle(key).getString(key);
        return details.length == 0 && pattern.indexOf('{') < 0 ? pattern : format(pattern, details);
    }

    /** The text of a key with its details put in by name. */
    public String get(String key, Map<String, ?> details) {
        return format(bundle(key).getString(key), details);
    }

    public boolean has(String key) {
        try {
            return bundle(key).containsKey(key);
        } catch (MissingResourceException noBundle) {
            return false;
        }
    }

    /** Patterns are read once; a format that was read is used by one at a time. */
    private String format(String pattern, Object details) {
        MessageFormat format = READ.computeIfAbsent(
                new Written(pattern, locale), written -> new MessageFormat(written.pattern(), written.locale()));
        synchronized (format) {
            return format.format(details);
        }
    }

    private ResourceBundle bundle(String key) {
        int dot = key.indexOf('.');
        return ResourceBundle.getBundle(
                "messages." + (dot < 0 ? key : key.substring(0, dot)), locale, ROOT_WHEN_MISSING);
    }

    private static final ResourceBundle.Control ROOT_WHEN_MISSING =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
