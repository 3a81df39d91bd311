package io.countersign.sandbox;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of the pages of the emulated networks. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "messages.sandbox", Locale.ENGLISH, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    public boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    public String get(String key, Object... details) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(details);
    }
}
