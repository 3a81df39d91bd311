package io.countersign.signoffs.pocket;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows where a link leads when its name is written in letters that could be taken for others. */
final class Hosts {

    private static final Pattern HOST = Pattern.compile("https?://(?:[^/?#@]*@)?([^/?#:]+)");

    private Hosts() {}

    static Optional<String> disguised(String link) {
        Matcher host = HOST.matcher(link);
        return host.find()
                ? Optional.of(plain(host.group(1))).filter(plain -> !plain.equals(host.group(1)))
                : Optional.empty();
    }

    private static String plain(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException noHost) {
            return host.codePoints()
                    .mapToObj(point -> point < 128 ? Character.toString(point) : "\\u{%x}".formatted(point))
                    .reduce("", String::concat);
        }
    }
}
