package io.countersign.base;

import java.util.Locale;
import java.util.Set;

/** The first words of addresses that belong to the house itself, so that no agency can be named like one of them. */
public final class ReservedWords {

    private static final Set<String> ALL = Set.of(
            "signin",
            "signup",
            "start",
            "found",
            "join",
            "connect",
            "keys",
            "confirm",
            "sessions",
            "password",
            "authenticator",
            "recovery",
            "lost",
            "second",
            "hooks",
            "receipt",
            "sandbox",
            "actuator",
            "error",
            "login",
            "logout",
            "webauthn",
            "VAADIN",
            "vaadinServlet",
            "vaadin",
            "api",
            "static",
            "theme",
            "sw.js",
            "manifest.webmanifest",
            "favicon.ico",
            "about",
            "admin",
            "countersign",
            "docs",
            "help",
            "legal",
            "mail",
            "privacy",
            "security",
            "status",
            "support",
            "terms",
            "www");

    private ReservedWords() {}

    /** Every reserved first word, spelled as it stands in addresses. */
    public static Set<String> all() {
        return ALL;
    }

    /** Whether the word is reserved, however its letters are cased. */
    public static boolean contains(String word) {
        return ALL.stream()
                .anyMatch(reserved -> reserved.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)));
    }
}
