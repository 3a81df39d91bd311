package io.countersign.words;

import java.util.Optional;

/**
 * A piece of text in compiled code, and what is done with it next.
 *
 * @param text the text; what is put into it at run time reads {@code \1}
 * @param filler the enum whose constants are put in, if it is known and there is nothing else
 * @param details the length of the array made right after it, which is how details follow a key; negative if none is
 * @param call what is called next, as {@code Class.method}
 * @param isLast whether nothing stands between the text and the call
 * @param before the text right before it, empty if there is none
 */
record Said(
        String where, String text, Optional<Class<?>> filler, int details, String call, boolean isLast, String before) {

    boolean isWhole() {
        return text.indexOf('\u0001') < 0;
    }
}
