package io.countersign.base;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Gives Spring and its templates the same words as {@link Texts}. */
@Component("messageSource")
class ScreenTexts implements MessageSource {

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] details, @Nullable String otherwise, @Nullable Locale locale) {
        Texts texts = Texts.in(locale == null ? Locale.ENGLISH : locale);
        return texts.has(key) ? texts.get(key, details == null ? new Object[0] : details) : otherwise;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] details, @Nullable Locale locale) {
        String text = getMessage(key, details, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(key, locale == null ? Locale.ENGLISH : locale);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
        for (String key : Objects.requireNonNullElse(message.getCodes(), new String[0])) {
            String text = getMessage(key, message.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        return Objects.requireNonNullElse(message.getDefaultMessage(), "");
    }
}
